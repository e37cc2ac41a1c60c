import type { FindingSeverity } from '#shared/domain/finding.ts';
import { SEVERITIES } from '#shared/domain/severity-order.ts';

/** 0 for critical, the worst. */
export const severityRank = (severity: FindingSeverity): number => SEVERITIES.indexOf(severity);

/** Every severity with its count, zeros too. */
export type SeverityCounts = Readonly<Record<FindingSeverity, number>>;

export function severityCounts(
  items: readonly { readonly severity: FindingSeverity }[],
): SeverityCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, negligible: 0, unknown: 0 };
  for (const { severity } of items) counts[severity] += 1;
  return counts;
}
