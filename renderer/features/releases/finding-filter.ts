import type { FindingSeverity } from '#shared/domain/finding.ts';
import type { OpenFinding } from '#shared/rules/comparison.ts';

const RANK: Readonly<Record<FindingSeverity, number>> = {
  critical: 0,
  high: 1,
  medium: 2,
  low: 3,
  negligible: 4,
  unknown: 5,
};

export const SEVERITIES = Object.keys(RANK) as readonly FindingSeverity[];

export type FindingFilter = {
  /** `null`: every severity. */
  readonly severity: FindingSeverity | null;
  readonly kevOnly: boolean;
  readonly uncoveredOnly: boolean;
  /** Matches ids, aliases and the package's name, in any case. */
  readonly text: string;
};

export const NO_FILTER: FindingFilter = {
  severity: null,
  kevOnly: false,
  uncoveredOnly: false,
  text: '',
};

/** Known exploited first, then the severity as labelled, then EPSS, then the id. No composite. */
export function findingOrder<Row extends OpenFinding>(findings: readonly Row[]): readonly Row[] {
  return findings.toSorted(
    (a, b) =>
      Number(b.kev === true) - Number(a.kev === true) ||
      RANK[a.severity] - RANK[b.severity] ||
      (b.epss ?? -1) - (a.epss ?? -1) ||
      a.id.localeCompare(b.id) ||
      a.packageName.localeCompare(b.packageName),
  );
}

export function matchesFilter(
  finding: OpenFinding & { readonly covered: boolean },
  filter: FindingFilter,
): boolean {
  if (filter.severity !== null && finding.severity !== filter.severity) return false;
  if (filter.kevOnly && finding.kev !== true) return false;
  if (filter.uncoveredOnly && finding.covered) return false;
  const text = filter.text.trim().toLowerCase();
  if (text === '') return true;
  return (
    finding.packageName.toLowerCase().includes(text) ||
    finding.ids.some((one) => one.toLowerCase().includes(text))
  );
}
