import type { CvssVector, Package } from '#shared/domain/finding.ts';
import { isBundlingAdvisory } from '#shared/domain/finding-identity.ts';
import { normaliseEcosystem } from '#shared/domain/package-identity.ts';
import { entryCounts, toFindings } from './entry.ts';
import type { Entry } from './entry.ts';
import { MAX_ID, MAX_LOCATION, MAX_NAME, MAX_TITLE } from './import-limits.ts';
import {
  field,
  isRecord,
  list,
  optionalProse,
  optionalRecord,
  optionalText,
  optionalWord,
  records,
  requiredList,
  requiredWord,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { idsAt, labelAt, severityAt, vectorAt } from './read-fields.ts';
import type { Report } from './report.ts';

const SCANNER = 'osv-scanner';

/**
 * Reads a JSON report of OSV-Scanner. It states neither a date nor an artifact; the operator does.
 *
 * @see https://google.github.io/osv-scanner/output/
 */
export function readOsvScanner(root: Place): Report {
  const entries = records(requiredList(root, 'results')).flatMap((result) => {
    const source = optionalRecord(result, 'source');
    const path = source && optionalProse(source, 'path', MAX_LOCATION);
    return records(list(result, 'packages')).flatMap((item) => readPackage(item, path));
  });
  return {
    format: 'osv-scanner',
    tool: { name: SCANNER, version: null },
    artifact: { name: null, version: null, digest: null },
    scannedAt: null,
    advisoryDataAt: null,
    isScan: true,
    scans: [{ kind: 'vulnerabilities', findings: toFindings(entries, SCANNER) }],
    vex: [],
    ...entryCounts(entries),
    counts: {},
    problems: root.reading.warnings,
  };
}

/**
 * Whether a JSON object is a report of OSV-Scanner. Other tools have `results` as well: where they
 * are empty, only fields of its own may stand beside them, or a stranger would read as clean.
 */
export const isOsvScanner = (root: Record<string, unknown>): boolean => {
  const { results } = root;
  if (Array.isArray(results) && results.length > 0) {
    return results.some((item: unknown) => isRecord(item) && 'packages' in item);
  }
  if (results !== null && !Array.isArray(results)) return false;
  return Object.keys(root).every((key) => OWN_FIELDS.has(key) || key.startsWith('experimental_'));
};

const OWN_FIELDS: ReadonlySet<string> = new Set([
  'results',
  'image_metadata',
  'license_summary',
  'licenses_summary',
]);

function readPackage(item: Place, path: string | null): readonly Entry[] {
  const told = field(item, 'package');
  const name = optionalWord(told, 'name', MAX_NAME) ?? lastSegment(path) ?? 'unstated';
  const ecosystem = normaliseEcosystem(optionalText(told, 'ecosystem', MAX_ID));
  const pack: Package = { ecosystem, name, purl: null };
  const version = optionalWord(told, 'version', MAX_NAME) ?? optionalWord(told, 'commit', MAX_NAME);
  return records(list(item, 'vulnerabilities')).map((weakness) => ({
    ownId: requiredWord(weakness, 'id', MAX_ID),
    aliases: aliasesOf(weakness),
    package: pack,
    installedVersion: version,
    fixedVersions: fixedVersions(weakness, name),
    ...severityOf(weakness),
    cvss: vectors(weakness),
    epss: null,
    kev: false,
    title: optionalProse(weakness, 'summary', MAX_TITLE),
    location: path,
  }));
}

/** A git checkout has no package name: its folder stands for it. */
const lastSegment = (path: string | null): string | undefined =>
  path?.split('/').findLast((segment) => segment !== '');

/** What a bundling advisory fixes is its `upstream` or `related`; of others those are neighbours. */
function aliasesOf(weakness: Place): readonly string[] {
  const aliases = idsAt(weakness, 'aliases');
  if (!isBundlingAdvisory(optionalText(weakness, 'id', MAX_ID) ?? '')) return aliases;
  return [...aliases, ...idsAt(weakness, 'upstream'), ...idsAt(weakness, 'related')];
}

function severityOf(weakness: Place): Pick<Entry, 'severity' | 'label'> {
  const specific = field(weakness, 'database_specific');
  return isRecord(specific.value) && typeof specific.value['severity'] === 'string'
    ? { severity: severityAt(specific, 'severity'), label: labelAt(specific, 'severity') }
    : { severity: 'unknown' };
}

/** `severity[].score` holds a vector; Ubuntu writes a word there, which is no vector. */
const vectors = (weakness: Place): readonly CvssVector[] =>
  records(list(weakness, 'severity')).flatMap((item) =>
    vectorAt(item, 'score', null).filter(({ vector }) => vector.includes(':')),
  );

function fixedVersions(weakness: Place, name: string): readonly string[] {
  const versions = records(list(weakness, 'affected'))
    .filter((affected) => {
      const told = field(affected, 'package');
      return isRecord(told.value) && told.value['name'] === name;
    })
    .flatMap((affected) => records(list(affected, 'ranges')))
    .flatMap((range) => records(list(range, 'events')))
    .flatMap((event) => {
      const fixed = optionalWord(event, 'fixed', MAX_NAME);
      return fixed === null ? [] : [fixed];
    });
  return [...new Set(versions)];
}
