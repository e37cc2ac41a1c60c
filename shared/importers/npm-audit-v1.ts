import type { Entry } from './entry.ts';
import { MAX_ID, MAX_LOCATION, MAX_NAME, MAX_TITLE, MAX_VERSIONS } from './import-limits.ts';
import {
  field,
  isRecord,
  list,
  optionalProse,
  optionalWord,
  records,
  requireRecord,
  requiredList,
  requiredWord,
  proseAt,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { ghsaIn } from './npm-advisory-id.ts';
import { idsAt, labelAt, severityAt, vectorAt } from './read-fields.ts';

/** One advisory of version 1: an entry for each installed version it found. */
export function readAdvisory(advisory: Place): readonly Entry[] {
  if (!requireRecord(advisory)) return [];
  const name = requiredWord(advisory, 'module_name', MAX_NAME);
  const patched = optionalWord(advisory, 'patched_versions', MAX_VERSIONS);
  const ghsa =
    optionalWord(advisory, 'github_advisory_id', MAX_ID) ??
    ghsaIn(optionalWord(advisory, 'url', MAX_LOCATION));
  const cvss = field(advisory, 'cvss');
  return records(requiredList(advisory, 'findings')).map((finding) => ({
    ownId: ghsa ?? `NPM-${String(advisory.key)}`,
    aliases: idsAt(advisory, 'cves'),
    package: { ecosystem: 'npm', name, purl: null },
    installedVersion: optionalWord(finding, 'version', MAX_NAME),
    // npm writes a range that matches nothing where there is no fix.
    fixedVersions: patched === null || patched === '<0.0.0' ? [] : [patched],
    severity: severityAt(advisory, 'severity'),
    label: labelAt(advisory, 'severity'),
    cvss: isRecord(cvss.value) ? vectorAt(cvss, 'vectorString', null) : [],
    epss: null,
    kev: false,
    title: optionalProse(advisory, 'title', MAX_TITLE),
    location: firstPath(finding),
  }));
}

const firstPath = (finding: Place): string | null => {
  const [path] = list(finding, 'paths');
  return path ? proseAt(path, MAX_LOCATION) : null;
};
