import type { DocumentedAcceptance } from '#shared/exporters/acceptance-document.ts';
import { HARM_SCALE } from '#shared/domain/harm.ts';
import { id } from '#shared/domain/ids.ts';
import type { PlacementId, ReleaseId, RiskAcceptanceId, ServiceId } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import type { AcceptanceStanding } from '#shared/rules/acceptance-standing.ts';
import type { Instant } from '#shared/domain/time.ts';

/** Names outside the log serve as ids within one comparison. */
export const serviceId = (name: string): ServiceId => id(`service ${name.trim().toLowerCase()}`);
export const placementId = (environment: string): PlacementId =>
  id(`environment ${environment.trim().toLowerCase()}`);
export const releaseId = (version: string): ReleaseId => id(`release ${version.trim()}`);

/** Acceptances as rules know them, each with its standing, which a file may have suspended. */
export type NamedAcceptances = {
  readonly acceptances: readonly RiskAcceptance[];
  readonly nameOf: (acceptance: RiskAcceptance) => string;
  readonly standingOf: (acceptance: RiskAcceptance) => AcceptanceStanding;
};

export function namedAcceptances(
  documented: readonly DocumentedAcceptance[],
  now: Instant,
): NamedAcceptances {
  const byId = new Map<RiskAcceptanceId, DocumentedAcceptance>();
  const acceptances = documented.map((one, index) => {
    const acceptance = asAcceptance(one, index);
    byId.set(acceptance.id, one);
    return acceptance;
  });
  return {
    acceptances,
    nameOf: (acceptance) => byId.get(acceptance.id)?.id ?? acceptance.id,
    standingOf: (acceptance) => {
      const suspended = byId.get(acceptance.id)?.suspended ?? null;
      const control = { text: suspended?.because ?? '', choreId: null };
      return standingOf(acceptance, now, suspended === null ? [] : [{ control, ...suspended }]);
    },
  };
}

function asAcceptance(one: DocumentedAcceptance, index: number): RiskAcceptance {
  const endedAt = (as: 'revoked' | 'rejected'): Instant | null =>
    one.ended?.as === as ? one.ended.at : null;
  return {
    id: id(`acceptance ${index}`),
    number: index + 1,
    scope: {
      serviceId: serviceId(one.service),
      placementIds: one.environments?.map(placementId) ?? null,
      releaseIds: one.releases?.map(releaseId) ?? null,
    },
    covered: one.covers.map((weakness) => ({
      id: weakness.id,
      ids: weakness.ids,
      ecosystem: weakness.ecosystem,
      packageName: weakness.package,
      severity: weakness.severity,
      cvss: [],
      kev: null,
      epss: null,
    })),
    feeds: [],
    harm: one.harm && { scale: HARM_SCALE, ...one.harm },
    rationale: one.rationale,
    longerReason: null,
    controls: [],
    approval: { kind: 'self-accepted' },
    proposedAt: one.acceptedAt ?? (0 as Instant),
    acceptedAt: one.acceptedAt,
    expiresAt: one.expiresAt,
    revokedAt: endedAt('revoked'),
    revokedBecause: one.ended?.as === 'revoked' ? one.ended.because : null,
    rejectedAt: endedAt('rejected'),
    closed: one.ended?.as === 'closed' ? { at: one.ended.at, because: one.ended.because } : null,
    decisionId: null,
    renews: null,
  };
}
