import { entryCounts, toFindings } from './entry.ts';
import { readGrypeMatch } from './grype-match.ts';
import { digestOf, readImageReference } from './image-reference.ts';
import { MAX_ID, MAX_LOCATION } from './import-limits.ts';
import {
  field,
  isRecord,
  list,
  optionalRecord,
  optionalWord,
  records,
  requiredList,
  textAt,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { optionalTime } from './read-fields.ts';
import type { Report, ReportArtifact } from './report.ts';

const SCANNER = 'grype';

/**
 * Reads a JSON report of Grype, of the current form and of 0.7. Ignored matches are counted and
 * are no findings.
 *
 * @see https://github.com/anchore/grype
 */
export function readGrype(root: Place): Report {
  const entries = records(requiredList(root, 'matches')).map(readGrypeMatch);
  const descriptor = optionalRecord(root, 'descriptor');
  const database = descriptor && optionalRecord(descriptor, 'db');
  const status = database && optionalRecord(database, 'status');
  return {
    format: 'grype',
    tool: {
      name: SCANNER,
      version: descriptor && optionalWord(descriptor, 'version', MAX_ID),
    },
    artifact: readSource(root),
    scannedAt: descriptor && optionalTime(descriptor, 'timestamp'),
    advisoryDataAt:
      (database && optionalTime(database, 'built')) ?? (status && optionalTime(status, 'built')),
    isScan: true,
    scans: [{ kind: 'vulnerabilities', findings: toFindings(entries, SCANNER) }],
    vex: [],
    ...entryCounts(entries),
    counts: { ignored: list(root, 'ignoredMatches').length },
    problems: root.reading.warnings,
  };
}

/** Whether a JSON object is a report of Grype. */
export const isGrype = (root: Record<string, unknown>): boolean =>
  'matches' in root && ('descriptor' in root || 'source' in root || isMatch(root['matches']));

/** What is cut out of a report keeps its matches, and may lose what stands around them. */
const isMatch = (matches: unknown): boolean => {
  const first: unknown = Array.isArray(matches) ? matches[0] : null;
  return isRecord(first) && isRecord(first['vulnerability']) && isRecord(first['artifact']);
};

/** An image is an object, a folder or a file a text. */
function readSource(root: Place): ReportArtifact {
  const source = optionalRecord(root, 'source');
  if (!source) return { name: null, version: null, digest: null };
  const target = field(source, 'target');
  if (!isRecord(target.value)) {
    return { name: textAt(target, MAX_LOCATION), version: null, digest: null };
  }
  const tags = list(target, 'tags').map((tag) => textAt(tag, MAX_LOCATION));
  const told = readImageReference(
    optionalWord(target, 'userInput', MAX_LOCATION) ?? tags[0] ?? null,
  );
  return {
    name: told.name,
    version: told.version ?? readImageReference(tags[0] ?? null).version,
    digest: told.digest ?? digestOf(optionalWord(target, 'manifestDigest', MAX_ID)),
  };
}
