import type { Finding } from '#shared/domain/finding.ts';
import { mergeFindings } from '#shared/domain/merge-findings.ts';
import { isCve } from '#shared/domain/finding-identity.ts';
import type { Instant } from '#shared/domain/time.ts';
import { toFindings } from './entry.ts';
import { MAX_ID, MAX_LOCATION } from './import-limits.ts';
import {
  expected,
  field,
  isThere,
  list,
  optionalProse,
  optionalWord,
  pathTo,
  records,
  requiredList,
} from './json-reader.ts';
import type { Place } from './json-reader.ts';
import { optionalTime } from './read-fields.ts';
import type { Report, ReportArtifact } from './report.ts';
import { isOpenResult, isSuppressed, readSarifResult } from './sarif-result.ts';
import { readSarifRules } from './sarif-rules.ts';

/** One run of one tool. `findings` is `null` where the run did not look, or failed. */
type Run = {
  readonly tool: string;
  readonly version: string | null;
  readonly endedAt: Instant | null;
  readonly entries: number;
  readonly suppressed: number;
  readonly findings: readonly Finding[] | null;
};

/**
 * Reads SARIF 2.1.0 as a scan of code: one entry per result. Suppressed results are counted and
 * are no findings. A file without runs, or whose runs all failed, is not a scan.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function readSarif(root: Place): Report {
  const version = field(root, 'version');
  if (version.value !== '2.1.0') expected(version, 'SARIF version "2.1.0"');
  const places = records(requiredList(root, 'runs'));
  const runs = places.map(readRun);
  const looked = runs.filter(({ findings }) => findings !== null);
  const findings = mergeFindings(looked.flatMap((run) => run.findings ?? []));
  if (runs.length === 0) {
    root.reading.warnings.push(
      'The file has no runs, so it does not show that anything was scanned.',
    );
  }
  if (findings.some(({ id }) => isCve(id))) {
    root.reading.warnings.push(
      'SARIF does not name packages: its CVE ids cannot be matched with those of other reports.',
    );
  }
  const ends = runs.flatMap(({ endedAt }) => (endedAt === null ? [] : [endedAt]));
  return {
    format: 'sarif',
    tool: {
      name: [...new Set(runs.map(({ tool }) => tool))].sort().join('+') || 'sarif',
      version: runs.length === 1 ? (runs[0]?.version ?? null) : null,
    },
    artifact: readArtifact(places[0]),
    scannedAt: ends.reduce<Instant | null>(later, null),
    advisoryDataAt: null,
    isScan: looked.length > 0,
    scans: looked.length > 0 ? [{ kind: 'code', findings }] : [],
    vex: [],
    entries: runs.reduce((sum, run) => sum + run.entries, 0),
    distinct: null,
    bySeverity: null,
    counts: { suppressed: runs.reduce((sum, run) => sum + run.suppressed, 0) },
    problems: root.reading.warnings,
  };
}

/** Whether a JSON object is SARIF. */
export const isSarif = (root: Record<string, unknown>): boolean =>
  'runs' in root || (typeof root['$schema'] === 'string' && root['$schema'].includes('sarif'));

function readRun(run: Place): Run {
  const tool = field(run, 'tool');
  const driver = field(tool, 'driver');
  const name = optionalWord(driver, 'name', MAX_ID);
  if (name === null) expected(field(driver, 'name'), 'the name of a tool');
  const scanner = (name ?? '').toLowerCase();
  const rules = readSarifRules(tool);
  const artifacts = records(list(run, 'artifacts')).map((artifact) =>
    optionalProse(field(artifact, 'location'), 'uri', MAX_LOCATION),
  );
  const results = records(list(run, 'results'));
  const invocations = records(list(run, 'invocations'));
  const failed =
    invocations.length > 0 &&
    invocations.every((call) => field(call, 'executionSuccessful').value === false);
  if (failed) {
    run.reading.warnings.push(`${pathTo(run)}: the tool says that it failed; this is not a scan.`);
  }
  const looked = isThere(field(run, 'results')) && !failed;
  const ends = invocations.flatMap((call) => {
    const end = optionalTime(call, 'endTimeUtc');
    return end === null ? [] : [end];
  });
  const open = results.filter((result) => isOpenResult(result) && !isSuppressed(result));
  return {
    tool: scanner,
    version:
      optionalWord(driver, 'version', MAX_ID) ?? optionalWord(driver, 'semanticVersion', MAX_ID),
    endedAt: ends.reduce<Instant | null>(later, null),
    entries: results.length,
    suppressed: results.filter(isSuppressed).length,
    findings: looked
      ? toFindings(
          open.map((result) => readSarifResult(result, rules, artifacts)),
          scanner,
        )
      : null,
  };
}

const later = (one: Instant | null, other: Instant): Instant =>
  one !== null && one > other ? one : other;

/** The repository that was scanned, where the tool says so. */
function readArtifact(run: Place | undefined): ReportArtifact {
  const none = { name: null, version: null, digest: null };
  const [provenance] = run ? records(list(run, 'versionControlProvenance')) : [];
  if (!provenance) return none;
  const address = optionalWord(provenance, 'repositoryUri', MAX_LOCATION);
  const name = (address ?? '').split(/[/:]/).findLast((part) => part !== '');
  return {
    ...none,
    name: name?.replace(/\.git$/, '') ?? null,
    version: optionalWord(provenance, 'revisionTag', MAX_ID),
  };
}
