import { entryCounts, toFindings } from './entry.ts';
import { MAX_ID, MAX_TITLE } from './import-limits.ts';
import {
  entriesOf,
  expected,
  field,
  isRecord,
  optionalProse,
  optionalWord,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { readAdvisory } from './npm-audit-v1.ts';
import { readVulnerable } from './npm-audit-v2.ts';
import type { Report } from './report.ts';

const SCANNER = 'npm-audit';

/**
 * Reads the JSON of `npm audit`, version 1 (npm 6) and 2 (npm 7 and later).
 *
 * Version 1 has one entry per advisory and finding, version 2 one per advisory object in `via`
 * (a text there only names another package of the file). The error that npm prints instead of a
 * report is refused: it would look like a clean scan.
 *
 * @see https://docs.npmjs.com/cli/commands/npm-audit
 */
export function readNpmAudit(root: Place): Report {
  const hasError = isRecord(root.value) && 'error' in root.value;
  if (hasError) refuseError(root);
  const isSecond = isRecord(root.value) && 'auditReportVersion' in root.value;
  const version = field(root, 'auditReportVersion');
  if (isSecond && version.value !== 2) expected(version, 'audit report version 2');
  const listed = field(root, isSecond ? 'vulnerabilities' : 'advisories');
  const entries = entriesOf(hasError ? listed : required(listed)).flatMap(
    isSecond ? readVulnerable : readAdvisory,
  );
  return {
    format: 'npm-audit',
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

/** Whether a JSON object is what `npm audit` prints, its error message included. */
export const isNpmAudit = (root: Record<string, unknown>): boolean =>
  'auditReportVersion' in root ||
  isRecord(root['advisories']) ||
  (isRecord(root['error']) && ('code' in root['error'] || 'summary' in root['error']));

/** Absent is not empty: an audit without this field is no audit. */
function required(place: Place): Place {
  if (!isRecord(place.value)) expected(place, 'an object');
  return { ...place, value: isRecord(place.value) ? place.value : null };
}

function refuseError(root: Place): void {
  const error = field(root, 'error');
  const code = optionalWord(error, 'code', MAX_ID) ?? 'without a code';
  const summary = optionalProse(error, 'summary', MAX_TITLE);
  expected(error, 'an audit', `npm's own error ${code}${summary === null ? '' : ` (${summary})`}`);
}
