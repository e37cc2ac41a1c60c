import type { Entry } from './entry.ts';
import { MAX_ID, MAX_LOCATION, MAX_NAME, MAX_TITLE } from './import-limits.ts';
import {
  expected,
  field,
  isRecord,
  list,
  optionalProse,
  optionalWord,
  requireRecord,
  requiredList,
  requiredWord,
  proseAt,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { ghsaIn } from './npm-advisory-id.ts';
import { labelAt, severityAt, vectorAt } from './read-fields.ts';

/**
 * One package of version 2: an entry for each advisory object in `via`. The report does not say
 * which version is installed, only where.
 */
export function readVulnerable(vulnerable: Place): readonly Entry[] {
  if (!requireRecord(vulnerable)) return [];
  const [node] = list(vulnerable, 'nodes');
  const location = node ? proseAt(node, MAX_LOCATION) : null;
  return requiredList(vulnerable, 'via').flatMap((via) => {
    if (typeof via.value === 'string') return [];
    if (!isRecord(via.value)) {
      expected(via, 'an advisory, or the name of a package');
      return [];
    }
    return [readVia(via, location)];
  });
}

function readVia(via: Place, location: string | null): Entry {
  const source = field(via, 'source').value;
  const ghsa = ghsaIn(optionalWord(via, 'url', MAX_LOCATION));
  const number = typeof source === 'number' || typeof source === 'string' ? String(source) : null;
  if (ghsa === null && number === null) expected(field(via, 'source'), 'the id of an advisory');
  const cvss = field(via, 'cvss');
  return {
    ownId: ghsa ?? `NPM-${(number ?? '').slice(0, MAX_ID)}`,
    aliases: [],
    package: { ecosystem: 'npm', name: requiredWord(via, 'name', MAX_NAME), purl: null },
    installedVersion: null,
    fixedVersions: [],
    severity: severityAt(via, 'severity'),
    label: labelAt(via, 'severity'),
    // A score of 0 beside an empty vector means unscored; the score is not read at all.
    cvss: isRecord(cvss.value) ? vectorAt(cvss, 'vectorString', null) : [],
    epss: null,
    kev: false,
    title: optionalProse(via, 'title', MAX_TITLE),
    location,
  };
}
