import type { Mitigation } from '#shared/domain/incident.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { AcceptanceStanding } from '#shared/rules/acceptance-standing.ts';

/** Something that stays weak when the incident is closed. */
export type LeftOpenItem =
  | { readonly kind: 'mitigation'; readonly mitigation: Mitigation }
  | {
      readonly kind: 'acceptance';
      readonly acceptance: RiskAcceptance;
      readonly standing: AcceptanceStanding;
    };

/**
 * What a resolved incident would leave behind: temporary mitigations that nobody took back, and
 * acceptances of its service that are suspended or over while nothing replaced them.
 *
 * What weakens security comes first, then the soonest end.
 */
export function leftOpen(
  mitigations: readonly Mitigation[],
  acceptances: readonly {
    readonly acceptance: RiskAcceptance;
    readonly standing: AcceptanceStanding;
  }[],
): readonly LeftOpenItem[] {
  const temporary = mitigations
    .filter((one) => isTemporary(one) && one.revertedAt === null)
    .toSorted(
      (a, b) =>
        Number(b.weakensSecurity) - Number(a.weakensSecurity) ||
        (a.revertBy ?? 0) - (b.revertBy ?? 0),
    )
    .map((mitigation) => ({ kind: 'mitigation' as const, mitigation }));
  const suspended = acceptances
    .filter(({ standing }) => standing.kind === 'suspended')
    .map((one) => ({ kind: 'acceptance' as const, ...one }));
  return [...temporary, ...suspended];
}

/** Set to end, or weakening security: then it must not be forgotten. */
export const isTemporary = (mitigation: Mitigation): boolean =>
  mitigation.revertBy !== null || mitigation.weakensSecurity;

export const isLate = ({ revertBy, revertedAt }: Mitigation, now: Instant): boolean =>
  revertBy !== null && revertedAt === null && now >= revertBy;
