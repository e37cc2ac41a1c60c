import { DEFAULT_SETTINGS } from '#shared/commands/settings.ts';
import type { PlacementId, ReleaseId } from '#shared/domain/ids.ts';
import type { Incident, Mitigation } from '#shared/domain/incident.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import type { LogSettings } from '#shared/domain/settings.ts';
import type { OpenSet } from '#shared/rules/open-findings.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
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
  readonly chores: readonly ChoreCourse[];
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
  { db, intel: source, sets: known }: Pick<OpenLog, 'db' | 'intel' | 'sets'>,
  placementId: PlacementId,
): Promise<DecideEvidence | null> {
  const intel = await source.load();
  return db.transaction('r', db.tables, async () => {
    const placement = await db.placements.get(placementId);
    const service = placement && (await db.services.get(placement.serviceId));
    if (placement === undefined || service === undefined) return null;

    // Asked for at once: each answer takes a way to another process and back.
    const ofService = { serviceId: service.id };
    const [releases, acceptances, deployments, incidents, mitigations, placements, settings] =
      await Promise.all([
        db.releases.where(ofService).toArray(),
        db.riskAcceptances.where('scope.serviceId').equals(service.id).toArray(),
        db.deployments.where({ placementId }).sortBy('startedAt'),
        db.incidents.where(ofService).toArray(),
        db.mitigations.orderBy('startedAt').toArray(),
        db.placements.toArray(),
        db.settings.get('settings'),
      ]);
    const [sets, chores] = await Promise.all([
      Promise.all(
        releases.map(async (release) => [release.id, await known.of(db, release, intel)] as const),
      ),
      choresConcerning(db, service.id, acceptances),
    ]);
    return {
      service,
      placement,
      releases,
      openSets: new Map<ReleaseId, OpenSet>(sets),
      deployments,
      incidents,
      acceptances,
      chores,
      mitigations,
      placements,
      settings: settings ?? DEFAULT_SETTINGS,
      intel,
    };
  });
}
