import type { FindingSeverity } from '#shared/domain/finding.ts';
import { severityRank } from './severity-rank.ts';

/** What the order of findings depends on. */
export type Ranked = {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly kev: boolean | null;
  readonly epss: number | null;
};

/**
 * Known exploited first, then the severity as labelled, then EPSS, then the id; no score joins them.
 * An unknown EPSS comes behind every known one.
 */
export const byWorst = (one: Ranked, other: Ranked): number =>
  Number(other.kev === true) - Number(one.kev === true) ||
  severityRank(one.severity) - severityRank(other.severity) ||
  (other.epss ?? -1) - (one.epss ?? -1) ||
  (one.id < other.id ? -1 : Number(one.id > other.id));

/** What ranks a finding, as it is known: "critical, known exploited, EPSS 0.12". */
export const rankFacts = ({ epss, kev, severity }: Ranked): string =>
  [
    severity === 'unknown' ? 'severity unknown' : severity,
    ...(kev === true ? ['known exploited'] : []),
    ...(epss === null ? [] : [`EPSS ${epss.toPrecision(2)}`]),
  ].join(', ');
