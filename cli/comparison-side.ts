import type { Scan, VexStatement } from '#shared/domain/finding.ts';
import { id } from '#shared/domain/ids.ts';
import type { ReleaseId } from '#shared/domain/ids.ts';
import { countBySeverity } from '#shared/domain/severity-order.ts';
import { instant } from '#shared/domain/time.ts';
import type { Instant } from '#shared/domain/time.ts';
import { artifactName, proposeArtifact } from '#shared/importers/propose-artifact.ts';
import type { ArtifactProposal } from '#shared/importers/propose-artifact.ts';
import type { Report } from '#shared/importers/report.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ScanWithFindings } from '#shared/rules/comparison.ts';
import { readReport } from './read-report.ts';

/** The reports of one side, with what they say of the release. */
export type Side = {
  readonly artifact: ArtifactProposal;
  /** What the reports themselves call it, comparable; empty where none says it. */
  readonly named: readonly string[];
  readonly scans: readonly ScanWithFindings[];
  readonly vex: readonly VexStatement[];
  /** The newest of the dates that the reports state. */
  readonly scannedAt: Instant | null;
  /** Reports that do not say when they were made. */
  readonly undated: readonly string[];
};

type Read = { readonly path: string; readonly report: Report };

/** Reads the files of one side. Feeds are no reports, and are refused here. */
export function readSide(
  paths: readonly string[],
  releaseId: ReleaseId,
  now: Instant,
): Result<Side, readonly string[]> {
  const read: Read[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const file = readReport(path);
    if (!file.ok) problems.push(...file.refusal);
    else if (file.value.format === 'kev' || file.value.format === 'epss') {
      problems.push(`${path}: $: expected a report, found the ${file.value.format} feed.`);
    } else read.push({ path, report: file.value });
  }
  if (problems.length > 0) return refused(problems);

  const proposals = read.map(({ path, report }) => proposeArtifact(report, path));
  const dates = read.flatMap(({ report }) => report.scannedAt ?? []);
  return ok({
    artifact: {
      service: firstStated(proposals.map(({ service }) => service)),
      version: firstStated(proposals.map(({ version }) => version)),
    },
    named: [...new Set(read.flatMap(({ report }) => artifactName(report) ?? []))],
    scans: read.flatMap((one, index) => scansOf(one, index, releaseId, now)),
    vex: read.flatMap((one, index) => statementsOf(one, index, releaseId, now)),
    scannedAt: dates.length === 0 ? null : instant(Math.max(...dates)),
    undated: read
      .filter(({ report }) => report.isScan && report.scannedAt === null)
      .map(({ path }) => path),
  });
}

const firstStated = (texts: readonly (string | null)[]): string | null =>
  texts.find((text) => text !== null) ?? null;

/** Of two undated scans of one scanner the one named later counts. */
function scansOf(
  { path, report }: Read,
  index: number,
  releaseId: ReleaseId,
  now: Instant,
): readonly ScanWithFindings[] {
  return report.scans.map(({ findings, kind }) => {
    const scan: Scan = {
      id: id(`${releaseId} ${String(index).padStart(4, '0')} ${kind}`),
      releaseId,
      kind,
      scanner: report.tool.name,
      scannerVersion: report.tool.version,
      advisoryDataAt: report.advisoryDataAt,
      scannedAt: report.scannedAt ?? now,
      scannedAtIsStated: report.scannedAt !== null,
      importedAt: now,
      format: report.format,
      fileName: path,
      sha256: '',
      findingCount: findings.length,
      bySeverity: countBySeverity(findings.map(({ severity }) => severity)),
    };
    return { scan, findings };
  });
}

const statementsOf = (
  { path, report }: Read,
  index: number,
  releaseId: ReleaseId,
  now: Instant,
): readonly VexStatement[] =>
  report.vex.map((draft, place) => ({
    id: id(`${releaseId} ${index} ${place}`),
    releaseId,
    ids: draft.ids,
    packageName: draft.packageName,
    status: draft.status,
    justification: draft.justification,
    source: path,
    statedAt: draft.statedAt ?? report.scannedAt ?? now,
  }));
