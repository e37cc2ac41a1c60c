import { DEFAULT_SETTINGS } from '#shared/commands/settings.ts';
import type { Chore } from '#shared/domain/chore.ts';
import type { PlacementId, ReleaseId } from '#shared/domain/ids.ts';
import type { Incident, Mitigation } from '#shared/domain/incident.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import type { LogSettings } from '#shared/domain/settings.ts';
import type { OpenSet } from '#shared/rules/open-findings.ts';
import { choresConcerning } from './chores-concerning.ts';
import type { OpenLog } from '../open-log.ts';
import type { LoadedIntel } from '../threat-intel.ts';

/** All that a decision about one placement is made on. */
export type DecideEvidence = {
  readonly service: Service;
  readonly placement: Placement;
  /** Of the service. */
  readonly releases: readonly Release[];
  readonly openSets: ReadonlyMap<ReleaseId, OpenSet>;
  /** Of this placement, oldest first. */
  readonly deployments: readonly Deployment[];
  readonly incidents: readonly Incident[];
  readonly acceptances: readonly RiskAcceptance[];
  readonly chores: readonly Chore[];
  /** Of all placements: past cases of other services count where this one has none. */
  readonly mitigations: readonly Mitigation[];
  readonly placements: readonly Placement[];
  readonly settings: LogSettings;
  readonly intel: LoadedIntel;
};

/**
 * Reads what a decision needs; `null` where the placement is not in the log.
 *
 * The findings of every release of the service are prepared, and kept in memory: the second look
 * costs little.
 */
export async function decideEvidence(
  { db, intel: source, sets }: Pick<OpenLog, 'db' | 'intel' | 'sets'>,
  placementId: PlacementId,
): Promise<DecideEvidence | null> {
  const intel = await source.load();
  return db.transaction('r', db.tables, async () => {
    const placement = await db.placements.get(placementId);
    const service = placement && (await db.services.get(placement.serviceId));
    if (placement === undefined || service === undefined) return null;

    const ofService = { serviceId: service.id };
    const releases = await db.releases.where(ofService).toArray();
    const openSets = new Map<ReleaseId, OpenSet>();
    for (const release of releases) openSets.set(release.id, await sets.of(db, release, intel));

    const acceptances = await db.riskAcceptances
      .where('scope.serviceId')
      .equals(service.id)
      .toArray();
    return {
      service,
      placement,
      releases,
      openSets,
      deployments: await db.deployments.where({ placementId }).sortBy('startedAt'),
      incidents: await db.incidents.where(ofService).toArray(),
      acceptances,
      chores: await choresConcerning(db, service.id, acceptances),
      mitigations: await db.mitigations.orderBy('startedAt').toArray(),
      placements: await db.placements.toArray(),
      settings: (await db.settings.get('settings')) ?? DEFAULT_SETTINGS,
      intel,
    };
  });
}
