import { before, days, type Instant } from '#shared/domain/time.ts';
import { isAway } from '#shared/rules/absence-trip.ts';
import { choreList, type ChoreLine } from '#shared/rules/chore-list.ts';
import { notifiableThings } from '#shared/rules/notifiable.ts';
import type { Notifiable } from '#shared/rules/notification-plan.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { goingOn } from '../chore-courses.ts';
import type { LogDatabase } from '../database.ts';

/** An acceptance that ended before this is no news any more. */
const ENDED_WITHIN = days(30);

/** What of the log is told outside of the window. */
export type DesktopFacts = {
  readonly things: readonly Notifiable[];
  readonly isAway: boolean;
  /** Chores past their grace. */
  readonly late: number;
  /** What is to be done next, the worst first. */
  readonly next: readonly ChoreLine[];
};

export async function readDesktopFacts(
  db: LogDatabase,
  now: Instant,
  zone: string,
): Promise<DesktopFacts> {
  const calendar = calendarAt(now, zone);
  const [courses, services, acceptances, absences] = await Promise.all([
    goingOn(db),
    db.services.toArray(),
    db.riskAcceptances.where('expiresAt').above(before(now, ENDED_WITHIN)).toArray(),
    db.absences.toArray(),
  ]);
  const chores = choreList({ courses, services, acceptances }, now, calendar);
  return {
    things: notifiableThings({ chores, courses, acceptances, absences }, now, calendar),
    isAway: isAway(absences, calendar.today),
    late: chores.late.length,
    next: [...chores.late, ...chores.today, ...chores.week],
  };
}
