import type { Instant } from '#shared/domain/time.ts';
import { entryCounts, toFindings } from './entry.ts';
import { digestOf, readImageReference } from './image-reference.ts';
import { MAX_ID, MAX_LOCATION, MAX_NAME } from './import-limits.ts';
import {
  expected,
  field,
  isRecord,
  itemsOf,
  list,
  optionalRecord,
  optionalWord,
  records,
  textAt,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { optionalTime } from './read-fields.ts';
import type { Report, ReportArtifact, ScanDraft } from './report.ts';
import { emptyResults, readResult } from './trivy-result.ts';
import type { TrivyResults } from './trivy-result.ts';

const SCANNER = 'trivy';

/**
 * Reads a JSON report of Trivy: schema 2, the top-level list that was written before 0.20, and
 * Kubernetes reports (`Resources`, or `Vulnerabilities` and `Misconfigurations`).
 *
 * The class of a result decides the kind of scan. Only package classes prove that vulnerabilities
 * were looked for: a report of licences alone proves nothing.
 *
 * @see https://trivy.dev/latest/docs/configuration/reporting/
 */
export function readTrivy(root: Place): Report {
  if (Array.isArray(root.value)) {
    return report(root, readResults(records(itemsOf(root)), null), NO_ARTIFACT, null);
  }
  if (isKubernetes(root)) {
    const workloads = WORKLOADS.flatMap((key) => records(list(root, key)));
    const results = workloads.map((workload) =>
      readResults(records(list(workload, 'Results')), workloadName(workload)),
    );
    const name = optionalWord(root, 'ClusterName', MAX_NAME);
    return report(root, results.reduce(joined, emptyResults), { ...NO_ARTIFACT, name }, null);
  }
  const version = field(root, 'SchemaVersion');
  if (version.value !== 2) expected(version, 'schema version 2');
  return report(
    root,
    readResults(records(list(root, 'Results')), null),
    readArtifact(root),
    optionalTime(root, 'CreatedAt'),
  );
}

/** Where Kubernetes reports list their workloads: complete ones, older ones, and summaries. */
const WORKLOADS = ['Resources', 'Vulnerabilities', 'Misconfigurations', 'Findings'];

const NO_ARTIFACT: ReportArtifact = { name: null, version: null, digest: null };

/** Whether a JSON object is a report of Trivy. */
export const isTrivyObject = (root: Record<string, unknown>): boolean =>
  ('SchemaVersion' in root && ('ArtifactName' in root || 'Results' in root)) ||
  ('ClusterName' in root && WORKLOADS.some((key) => key in root));

/** Whether a JSON list is a report of Trivy before schema 2. */
export const isTrivyList = (root: readonly unknown[]): boolean =>
  root.some((item) => isRecord(item) && 'Target' in item);

const isKubernetes = ({ value }: Place): boolean => isRecord(value) && 'ClusterName' in value;

const workloadName = (workload: Place): string =>
  ['Namespace', 'Kind', 'Name']
    .map((key) => optionalWord(workload, key, MAX_ID))
    .filter((part) => part !== null)
    .join('/');

const readResults = (results: readonly Place[], within: string | null): TrivyResults =>
  results.map((result) => readResult(result, within)).reduce(joined, emptyResults);

const joined = (a: TrivyResults, b: TrivyResults): TrivyResults => ({
  vulnerabilities: a.vulnerabilities.concat(b.vulnerabilities),
  misconfigurations: a.misconfigurations.concat(b.misconfigurations),
  secrets: a.secrets.concat(b.secrets),
  notAffected: a.notAffected.concat(b.notAffected),
  licenses: a.licenses + b.licenses,
  ignored: a.ignored + b.ignored,
  looked: new Set([...a.looked, ...b.looked]),
});

function readArtifact(root: Place): ReportArtifact {
  const metadata = optionalRecord(root, 'Metadata');
  const tags = metadata ? list(metadata, 'RepoTags').map((tag) => textAt(tag, MAX_LOCATION)) : [];
  const digests = metadata
    ? list(metadata, 'RepoDigests').map((digest) => textAt(digest, MAX_LOCATION))
    : [];
  const name = optionalWord(root, 'ArtifactName', MAX_LOCATION);
  const told = readImageReference(name ?? tags.find((tag) => tag) ?? null);
  const tagged = readImageReference(tags.find((tag) => tag) ?? null);
  const digest = digests.map((text) => digestOf(text?.split('@')[1] ?? null)).find((d) => d);
  return {
    name: told.name,
    version: told.version ?? (tagged.name === told.name ? tagged.version : null),
    digest: told.digest ?? digest ?? null,
  };
}

function report(
  root: Place,
  results: TrivyResults,
  artifact: ReportArtifact,
  scannedAt: Instant | null,
): Report {
  const { vulnerabilities, misconfigurations, secrets, looked } = results;
  const scans: ScanDraft[] = [];
  if (looked.has('vulnerabilities')) {
    scans.push({ kind: 'vulnerabilities', findings: toFindings(vulnerabilities, SCANNER) });
  }
  if (looked.has('misconfigurations')) {
    scans.push({ kind: 'misconfigurations', findings: toFindings(misconfigurations, SCANNER) });
  }
  if (looked.has('code')) scans.push({ kind: 'code', findings: toFindings(secrets, SCANNER) });
  if (!looked.has('vulnerabilities')) {
    root.reading.warnings.push(
      'No result of this report is of a package class, so it does not show that vulnerabilities were looked for.',
    );
  }
  return {
    format: 'trivy',
    tool: { name: SCANNER, version: toolVersion(root) },
    artifact,
    scannedAt,
    advisoryDataAt: null,
    isScan: scans.length > 0,
    scans,
    vex: results.notAffected.map((statement) => ({ ...statement, statedAt: scannedAt })),
    ...entryCounts(vulnerabilities),
    counts: {
      misconfigurations: misconfigurations.length,
      secrets: secrets.length,
      licenses: results.licenses,
      ...(results.ignored > 0 ? { ignored: results.ignored } : {}),
    },
    problems: root.reading.warnings,
  };
}

/** Newer reports say `"Trivy": {"Version": …}`; older ones do not name their version. */
const toolVersion = (root: Place): string | null => {
  const tool = optionalRecord(root, 'Trivy');
  return tool && optionalWord(tool, 'Version', MAX_ID);
};
