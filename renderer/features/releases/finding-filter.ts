import type { FindingSeverity } from '#shared/domain/finding.ts';
import type { OpenFinding } from '#shared/rules/comparison.ts';
import { byWorst } from '#shared/rules/worst-first.ts';

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

/** The worst first; of one weakness in two packages, by the package. */
export const findingOrder = <Row extends OpenFinding>(findings: readonly Row[]): readonly Row[] =>
  findings.toSorted(
    (one, other) => byWorst(one, other) || one.packageName.localeCompare(other.packageName),
  );

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
