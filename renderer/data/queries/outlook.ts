import type { Absence } from '#shared/domain/absence.ts';
import type { ChoreEntry } from '#shared/domain/chore.ts';
import { calendarDay, type CalendarDay, instant, type Instant } from '#shared/domain/time.ts';
import { habitsOf } from '#shared/rules/absence-habits.ts';
import { outlookOf, type Outlook } from '#shared/rules/absence-outlook.ts';
import { coming, type Trip } from '#shared/rules/absence-trip.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { choreLines, type ChoreLine } from '#shared/rules/chore-list.ts';
import { calendarAt, dayAfter, daysAfter } from '#shared/rules/operator-calendar.ts';
import { goingOn } from '../chore-courses.ts';
import type { LogDatabase } from '../database.ts';

/** All that the absence views show, at one moment. */
export type AwayRead = {
  readonly today: CalendarDay;
  /** Every trip, the latest first. */
  readonly absences: readonly Absence[];
  /** The trip that is on or comes next; `null`: none is planned, and `outlook` is for two weeks. */
  readonly absence: Absence | null;
  readonly outlook: Outlook;
  readonly courses: readonly ChoreCourse[];
  readonly lines: readonly ChoreLine[];
  readonly entries: readonly ChoreEntry[];
};

/** Habits older than this say little of the next two weeks. */
const HABITS_SINCE_MS = 400 * 86_400_000;

/** Two weeks from tomorrow, where no trip is planned. */
export const usualTrip = (today: CalendarDay): Trip => ({
  from: dayAfter(today),
  to: daysAfter(today, 14),
});

export async function readAway(db: LogDatabase, now: Instant, zone: string): Promise<AwayRead> {
  const calendar = calendarAt(now, zone);
  const { today } = calendar;
  const since = instant(now - HABITS_SINCE_MS);
  const [courses, absences, services, acceptances, littleThings, suggestions, assets] =
    await Promise.all([
      goingOn(db),
      db.absences.orderBy('from').reverse().toArray(),
      db.services.toArray(),
      db.riskAcceptances.where('expiresAt').above(now).toArray(),
      db.littleThings.where('at').above(since).toArray(),
      db.suggestions.toArray(),
      db.assets.toArray(),
    ]);
  const [entries, incidents] = await Promise.all([
    db.choreEntries
      .where('choreId')
      .anyOf(courses.map(({ id }) => id))
      .toArray(),
    db.incidents.filter(({ lateChoreIds = [] }) => lateChoreIds.length > 0).toArray(),
  ]);
  // What became a chore is forecast as one.
  const answered = new Set(
    suggestions.filter(({ choreId }) => choreId !== null).map(({ title }) => title.toLowerCase()),
  );
  const habits = habitsOf(littleThings).filter(({ title }) => !answered.has(title.toLowerCase()));
  const absence = coming(absences, today);
  const dayOf = (at: Instant): CalendarDay => calendarDay(calendarAt(at, zone).today);

  return {
    today,
    absences,
    absence,
    outlook: outlookOf(
      { assets, courses, entries, habits, incidents },
      absence ?? usualTrip(today),
      today,
      dayOf,
    ),
    courses,
    lines: choreLines({ courses, services, acceptances }, now, calendar),
    entries,
  };
}
