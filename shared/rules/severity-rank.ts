import type { FindingSeverity } from '#shared/domain/finding.ts';

/** Worst first. Unknown is last: it is not a low one, but nothing says that it is worse. */
export const SEVERITIES: readonly FindingSeverity[] = [
  'critical',
  'high',
  'medium',
  'low',
  'negligible',
  'unknown',
];

/** 0 for critical, the worst. */
export const severityRank = (severity: FindingSeverity): number => SEVERITIES.indexOf(severity);

/** The worst label of several; unknown where there is none. */
export function worstSeverity(severities: Iterable<FindingSeverity>): FindingSeverity {
  let worst: FindingSeverity = 'unknown';
  for (const severity of severities) {
    if (severityRank(severity) < severityRank(worst)) worst = severity;
  }
  return worst;
}

export type SeverityCounts = Readonly<Record<FindingSeverity, number>>;

export function countBySeverity(
  items: readonly { readonly severity: FindingSeverity }[],
): SeverityCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, negligible: 0, unknown: 0 };
  for (const { severity } of items) counts[severity] += 1;
  return counts;
}
