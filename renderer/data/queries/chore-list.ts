import type { Instant } from '#shared/domain/time.ts';
import { choreList, type ChoreList } from '#shared/rules/chore-list.ts';
import { calendarAt, type OperatorCalendar } from '#shared/rules/operator-calendar.ts';
import { whileAway, type WhileAway } from '#shared/rules/while-away.ts';
import { coursesOf, goingOn } from '../chore-courses.ts';
import type { LogDatabase } from '../database.ts';
import { keepingIds } from './chores-concerning.ts';

/** What lapsed between two moments; the covers that came to their end among it. */
export async function readWhileAway(
  db: LogDatabase,
  previous: Instant,
  now: Instant,
  calendar: OperatorCalendar,
): Promise<WhileAway | null> {
  const acceptances = await db.riskAcceptances.where('expiresAt').above(previous).toArray();
  const [open, keeping, services] = await Promise.all([
    goingOn(db),
    coursesOf(db, keepingIds(acceptances)),
    db.services.toArray(),
  ]);
  const courses = [...open, ...keeping.filter(({ isOver }) => isOver === 1)];
  return whileAway({ courses, services, acceptances }, previous, now, calendar);
}

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
