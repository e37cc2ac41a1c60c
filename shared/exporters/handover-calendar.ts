import { id } from '#shared/domain/ids.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { absenceDueDays } from '#shared/rules/absence-due-days.ts';
import { laterDay } from '#shared/rules/operator-calendar.ts';
import { handoverSheet, type HandoverGiven } from './handover-sheet.ts';
import { handoverTitle } from './handover-words.ts';
import { type CalendarChore, icalendarOf } from './icalendar.ts';

export type HandoverCalendar = {
  readonly text: string;
  /** How many days of chores are written. */
  readonly written: number;
  /** What the sheet has and the calendar has not, since no day of it is known; titles. */
  readonly undated: readonly string[];
};

/**
 * The days of a hand-over as iCalendar, for whoever stands in: each day on which a chore of the sheet
 * asks for something in the trip, as a to-do and an all-day event of its own.
 *
 * Nothing repeats and nothing reaches beyond the trip: it is not theirs afterwards. What is late
 * already stands on the first day of the trip. The ids name chore and day, so that a newer file
 * replaces what an older one brought.
 *
 * @param now stands as the time of every entry
 */
export function handoverCalendar(given: HandoverGiven, now: Instant): HandoverCalendar {
  const sheet = handoverSheet(given);
  const { from, to } = sheet.trip;
  const courses = new Map(given.courses.map((course) => [course.id as string, course]));
  const dated: CalendarChore[] = [];
  const undated: string[] = [];

  for (const { items, kind } of sheet.groups) {
    for (const { about, by, serviceName, title } of items) {
      const course = courses.get(about);
      // What comes now and then comes when it comes, whatever day the list asks on.
      if (course === undefined || kind === 'reactive') undated.push(title);
      else {
        const asked = absenceDueDays(course, { from, to }, given.today);
        // What its asset ends on may be the only day in the trip.
        const days = asked.length === 0 && by !== null ? [by] : asked;
        if (days.length === 0) undated.push(title);
        for (const day of new Set(days.map((one) => laterDay(one, from)))) {
          dated.push(onDay(course.chore, day, serviceName));
        }
      }
    }
  }
  return {
    text: icalendarOf(dated, { now, name: handoverTitle(sheet) }),
    written: dated.length,
    undated,
  };
}

const onDay = (
  chore: CalendarChore['chore'],
  day: CalendarDay,
  serviceName: string | null,
): CalendarChore => ({
  chore: {
    ...chore,
    id: id<'ChoreId'>(`${chore.id}-${day}`),
    schedule: { kind: 'once', due: day, zone: null },
  },
  serviceName,
  occurrence: day,
  due: day,
});
