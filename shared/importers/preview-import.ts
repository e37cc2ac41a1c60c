import type { Finding, FindingSeverity, ScanKind } from '#shared/domain/finding.ts';
import { countBySeverity } from '#shared/domain/severity-order.ts';
import { weaknessIndex, weaknessOf } from '#shared/domain/weakness.ts';
import type { Report } from './report.ts';

/** The findings of the release's newest scan of the same scanner and kind, or `null` for none. */
export type PreviousScan = (scanner: string, kind: ScanKind) => readonly Finding[] | null;

export type FindingChange = { readonly before: Finding; readonly after: Finding };

/** What taking one scan of a report would change. */
export type ScanPreview = {
  readonly kind: ScanKind;
  readonly findings: number;
  readonly bySeverity: Readonly<Partial<Record<FindingSeverity, number>>>;
  /** `null` where the release has no earlier scan of this scanner and kind. */
  readonly sinceLast: {
    readonly appeared: readonly Finding[];
    /** Still there, with another severity, installed version or fix. */
    readonly changed: readonly FindingChange[];
    readonly gone: readonly Finding[];
    readonly unchanged: number;
  } | null;
};

/** One preview for each scan of the report; none where the report is not a scan. */
export const previewImport = (
  { scans, tool }: Pick<Report, 'scans' | 'tool'>,
  previousScan: PreviousScan,
): readonly ScanPreview[] =>
  scans.map(({ findings, kind }) => {
    const previous = previousScan(tool.name, kind);
    return {
      kind,
      findings: findings.length,
      bySeverity: countBySeverity(findings.map(({ severity }) => severity)),
      sinceLast: previous && compareScans(previous, findings),
    };
  });

function compareScans(
  before: readonly Finding[],
  after: readonly Finding[],
): NonNullable<ScanPreview['sinceLast']> {
  const earlier = weaknessIndex(before, weaknessOf);
  const met = new Set<Finding>();
  const appeared: Finding[] = [];
  const changed: FindingChange[] = [];
  let unchanged = 0;

  for (const finding of after) {
    const matches = earlier.matches(weaknessOf(finding));
    // Several installed versions of one package: the same version first, else one not met yet.
    const match =
      matches.find(({ installedVersion }) => installedVersion === finding.installedVersion) ??
      matches.find((candidate) => !met.has(candidate)) ??
      matches[0];
    for (const each of matches) met.add(each);
    if (!match) appeared.push(finding);
    else if (saysTheSame(match, finding)) unchanged += 1;
    else changed.push({ before: match, after: finding });
  }
  return { appeared, changed, gone: before.filter((finding) => !met.has(finding)), unchanged };
}

const saysTheSame = (a: Finding, b: Finding): boolean =>
  a.severity === b.severity &&
  a.installedVersion === b.installedVersion &&
  a.kev === b.kev &&
  a.fixedVersions.join(',') === b.fixedVersions.join(',');
