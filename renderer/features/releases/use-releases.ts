import { DEFAULT_SETTINGS } from '#shared/commands/settings.ts';
import type { Scan } from '#shared/domain/finding.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { days, type Duration } from '#shared/domain/time.ts';
import type { OpenSet } from '#shared/rules/open-findings.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { coursesOf } from '#renderer/data/chore-courses.ts';
import { keepingIds } from '#renderer/data/queries/chores-concerning.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { type Live, useLive } from '#renderer/data/use-live.ts';

export type ServiceList = {
  readonly services: readonly Service[];
  readonly placements: readonly Placement[];
};

export const useServiceList = (): Live<ServiceList> =>
  useLive(
    async (db) => ({
      services: await db.services.orderBy('name').toArray(),
      placements: await db.placements.toArray(),
    }),
    [],
  );

export type ServiceReleases = {
  readonly serviceId: ServiceId;
  readonly releases: readonly Release[];
  readonly deployments: readonly Deployment[];
  readonly incidents: readonly Incident[];
  readonly acceptances: readonly RiskAcceptance[];
  readonly chores: readonly ChoreCourse[];
  /** By release; all of them, superseded ones too. */
  readonly scans: ReadonlyMap<string, readonly Scan[]>;
  /** What is open in each release that was scanned. */
  readonly openSets: ReadonlyMap<string, OpenSet>;
  readonly scanMaxAge: Duration;
};

/** Everything that the releases of one service are judged by. */
export function useServiceReleases(
  serviceId: ServiceId,
  placements: readonly Placement[],
): Live<ServiceReleases> {
  const { sets, intel } = useLog();
  const placementIds = placements.map(({ id }) => id);
  return useLive(
    async (db) => {
      const loaded = await intel.load();
      const releases = await db.releases.where('serviceId').equals(serviceId).toArray();
      const rows = await db.scans
        .where('releaseId')
        .anyOf(releases.map(({ id }) => id))
        .toArray();
      const scans = new Map(
        releases.map(({ id }) => [
          id as string,
          rows
            .filter(({ releaseId }) => releaseId === id)
            .toSorted((a, b) => b.scannedAt - a.scannedAt),
        ]),
      );
      const openSets = new Map<string, OpenSet>();
      for (const release of releases) {
        if (scans.get(release.id)?.length) {
          openSets.set(release.id, await sets.of(db, release, loaded));
        }
      }
      const acceptances = await db.riskAcceptances
        .where('scope.serviceId')
        .equals(serviceId)
        .toArray();
      const settings = (await db.settings.get('settings')) ?? DEFAULT_SETTINGS;
      return {
        serviceId,
        releases,
        deployments: await db.deployments.where('placementId').anyOf(placementIds).toArray(),
        incidents: await db.incidents.where('serviceId').equals(serviceId).toArray(),
        acceptances,
        chores: await coursesOf(db, keepingIds(acceptances)),
        scans,
        openSets,
        scanMaxAge: days(settings.scanMaxAgeDays),
      };
    },
    [serviceId, placementIds.join()],
  );
}
