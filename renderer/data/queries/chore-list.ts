import type { Instant } from '#shared/domain/time.ts';
import { choreList, type ChoreList } from '#shared/rules/chore-list.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { goingOn } from '../chore-courses.ts';
import type { LogDatabase } from '../database.ts';

/** What there is to do at a moment, from the chores as the working copy holds them. */
export async function readChoreList(
  db: LogDatabase,
  now: Instant,
  zone: string,
): Promise<ChoreList> {
  const calendar = calendarAt(now, zone);
  const [courses, services, acceptances] = await Promise.all([
    goingOn(db),
    db.services.toArray(),
    db.riskAcceptances.where('expiresAt').above(now).toArray(),
  ]);
  return choreList({ courses, services, acceptances }, now, calendar);
}
