import type { Decision } from '#shared/domain/decision.ts';
import type { DecisionId, ServiceId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { coursesOf } from '#renderer/data/chore-courses.ts';
import { keepingIds } from '#renderer/data/queries/chores-concerning.ts';
import { type Live, useLive } from '#renderer/data/use-live.ts';

/** How many acceptances the list reads: those whose end comes last, the ended ones among them. */
const SHOWN = 500;

export type RegisterRead = {
  readonly acceptances: readonly RiskAcceptance[];
  readonly services: readonly Service[];
  readonly placements: readonly Placement[];
  readonly chores: readonly ChoreCourse[];
};

export const useRegister = (): Live<RegisterRead> =>
  useLive(async (db) => {
    const acceptances = await db.riskAcceptances
      .orderBy('expiresAt')
      .reverse()
      .limit(SHOWN)
      .toArray();
    return {
      acceptances,
      services: await db.services.toArray(),
      placements: await db.placements.toArray(),
      chores: await coursesOf(db, keepingIds(acceptances)),
    };
  }, []);

/** What the detail of one acceptance names beside the register. */
export const useAcceptanceContext = (
  serviceId: ServiceId | null,
  decisionId: DecisionId | null,
): Live<{ readonly releases: readonly Release[]; readonly decision: Decision | null }> =>
  useLive(
    async (db) => ({
      releases:
        serviceId === null ? [] : await db.releases.where('serviceId').equals(serviceId).toArray(),
      decision: decisionId === null ? null : ((await db.decisions.get(decisionId)) ?? null),
    }),
    [serviceId, decisionId],
  );
