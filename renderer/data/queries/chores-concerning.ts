import type { ServiceId } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { coursesOf } from '../chore-courses.ts';
import type { LogDatabase } from '../database.ts';

/** The chores of a service, and those of others that keep a control of its acceptances. */
export async function choresConcerning(
  db: LogDatabase,
  service: ServiceId,
  acceptances: readonly RiskAcceptance[],
): Promise<readonly ChoreCourse[]> {
  const own = await db.choreCourses.where('serviceId').equals(service).toArray();
  const kept = await coursesOf(db, keepingIds(acceptances));
  const all = [...own, ...kept];
  return [...new Map(all.map((course) => [course.id, course])).values()];
}

/** The chores that keep a control of these acceptances. */
export const keepingIds = (acceptances: readonly Pick<RiskAcceptance, 'controls'>[]) =>
  acceptances.flatMap(({ controls }) => controls.flatMap(({ choreId }) => choreId ?? []));
