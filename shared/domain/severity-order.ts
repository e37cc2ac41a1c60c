import type { FindingSeverity } from './finding.ts';

/** Worst first. Unknown is last: it is no statement, neither good nor bad. */
export const SEVERITIES: readonly FindingSeverity[] = [
  'critical',
  'high',
  'medium',
  'low',
  'negligible',
  'unknown',
];

/** The worst of some labels; none at all is unknown. */
export const worstSeverity = (labels: readonly FindingSeverity[]): FindingSeverity =>
  SEVERITIES.find((severity) => labels.includes(severity)) ?? 'unknown';

/** How many of each, worst first; labels that do not occur are left out. */
export function countBySeverity(
  labels: readonly FindingSeverity[],
): Readonly<Partial<Record<FindingSeverity, number>>> {
  const counts: Partial<Record<FindingSeverity, number>> = {};
  for (const severity of SEVERITIES) {
    const count = labels.filter((label) => label === severity).length;
    if (count > 0) counts[severity] = count;
  }
  return counts;
}
