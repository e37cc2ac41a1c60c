import type { Decision } from '#shared/domain/decision.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { Incident, Mitigation, TimelineLine } from '#shared/domain/incident.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { coursesOf } from '#renderer/data/chore-courses.ts';
import { keepingIds } from '#renderer/data/queries/chores-concerning.ts';
import { type Live, useLive } from '#renderer/data/use-live.ts';

export type Places = {
  readonly services: readonly Service[];
  readonly placements: readonly Placement[];
};

/** The services and where they run; small tables, read whole. */
export const useDirectory = (): Live<Places> =>
  useLive(
    async (db) => ({
      services: await db.services.toArray(),
      placements: await db.placements.toArray(),
    }),
    [],
  );

/** How many past incidents the list shows; older ones are found by search. */
export const INCIDENTS_SHOWN = 300;

/** The newest incidents by declaration, and the services that they speak of. */
export const useIncidents = (): Live<Places & { readonly incidents: readonly Incident[] }> =>
  useLive(
    async (db) => ({
      incidents: await db.incidents
        .orderBy('declaredAt')
        .reverse()
        .limit(INCIDENTS_SHOWN)
        .toArray(),
      services: await db.services.toArray(),
      placements: await db.placements.toArray(),
    }),
    [],
  );

const ranAt = ({ endedAt, startedAt }: Deployment, at: Instant): boolean =>
  startedAt <= at && (endedAt === null || at < endedAt);

export type IncidentRoom = Places & {
  readonly incident: Incident;
  readonly lines: readonly TimelineLine[];
  readonly mitigations: readonly Mitigation[];
  readonly decisions: readonly Decision[];
  readonly releases: readonly Release[];
  readonly running: Deployment | null;
  /** What ran in its place when it began; `null` where nobody knows. */
  readonly ranAtStart: Deployment | null;
  readonly acceptances: readonly RiskAcceptance[];
  readonly chores: readonly ChoreCourse[];
};

/** Everything about one incident; `null` where the log has none of that id. */
export const useIncidentRoom = (id: IncidentId): Live<IncidentRoom | null> =>
  useLive(
    async (db) => {
      const incident = await db.incidents.get(id);
      if (!incident) return null;
      const { serviceId, placementId } = incident;
      const began = incident.startedAt ?? incident.declaredAt;
      const deployments =
        placementId === null
          ? []
          : await db.deployments.where('placementId').equals(placementId).toArray();
      const acceptances =
        serviceId === null
          ? []
          : await db.riskAcceptances.where('scope.serviceId').equals(serviceId).toArray();
      return {
        incident,
        services: await db.services.toArray(),
        placements: await db.placements.toArray(),
        lines: await db.timelineLines.where('incidentId').equals(id).toArray(),
        mitigations: await db.mitigations.where('incidentId').equals(id).toArray(),
        decisions: await db.decisions.where('incidentId').equals(id).sortBy('decidedAt'),
        releases:
          serviceId === null
            ? []
            : await db.releases.where('serviceId').equals(serviceId).toArray(),
        running: deployments.find(({ endedAt }) => endedAt === null) ?? null,
        ranAtStart: deployments.find((one) => ranAt(one, began)) ?? null,
        acceptances,
        chores: await coursesOf(db, keepingIds(acceptances)),
      };
    },
    [id],
  );
