import type { RiskAcceptanceId } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { duration } from '#shared/domain/time.ts';
import type { OpenFinding } from './comparison.ts';
import { neverHits, type NeverContext } from './never-hits.ts';
import { byWorst } from './worst-first.ts';

export type NeverKept = {
  /** The id of the rule, as NA-1. */
  readonly rule: string;
  readonly finding: string;
  /** While one of these is in force, its judged harm stands, and the rule does not reach it. */
  readonly judgedBy: readonly RiskAcceptanceId[];
};

/**
 * Findings of what runs that nobody may accept, by the service's class of harm.
 *
 * An acceptance that judged the harm itself, and by that judgement is not refused, is named beside:
 * its standing depends on the time, so that it is asked for when the line is shown.
 */
export function neverKept(
  findings: readonly OpenFinding[],
  context: NeverContext,
  namingOf: (finding: OpenFinding) => readonly RiskAcceptance[],
): readonly NeverKept[] {
  const hits = neverHits(findings, context);
  return hits
    .toSorted((one, other) => byWorst(one.finding, other.finding))
    .map(({ finding, rule }) => ({
      rule: rule.id,
      finding: finding.id,
      judgedBy: namingOf(finding)
        .filter((acceptance) => !isRefused(finding, acceptance, context))
        .map(({ id }) => id),
    }));
}

function isRefused(
  finding: OpenFinding,
  acceptance: RiskAcceptance,
  context: NeverContext,
): boolean {
  const standing = { kind: 'in-force', remaining: duration(0) } as const;
  const cover = { kind: 'in-force', acceptance, standing } as const;
  return neverHits([{ ...finding, cover }], context).length > 0;
}
