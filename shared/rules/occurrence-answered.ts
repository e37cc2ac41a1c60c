import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { answersOf, occurrenceAt } from './chore-answers.ts';
import { floorOf, openOccurrences } from './chore-course.ts';
import { daysAfter } from './operator-calendar.ts';
import { scheduleOccurrences, type DueOccurrence } from './schedule-occurrences.ts';

const MOST_PASSED = 1000;
const MINUTE = 60_000;
const MINUTES_A_DAY = 1440;

/**
 * Which occurrence a chore answers that was done at a moment, also one in the past.
 *
 * Of fixed days the last one whose window had begun, where misses do not stack; else the first one
 * left. So what is late by three cycles is not due again in the past, and what is done early inside
 * its window answers the coming one. A rolling chore answers what is due whenever it is done.
 *
 * @returns `null` where it answers none: done too early, or once more
 */
export function occurrenceAnswered(
  chore: Chore,
  entries: readonly ChoreEntry[],
  { at, on }: { readonly at: Instant; readonly on: CalendarDay },
): string | null {
  const answers = answersOf(entries);
  const { found } = openOccurrences(chore, answers);
  const { schedule } = chore;
  if (schedule.kind === 'once') return found[0]?.key ?? null;
  if (schedule.kind === 'rolling') {
    const last = answers.proving.at(-1)?.on;
    return last !== undefined && on < last ? null : (found[0]?.key ?? null);
  }

  const isTimed = schedule.start.length > on.length;
  const before = isTimed ? chore.grace.before / MINUTES_A_DAY : chore.grace.before;
  const hadBegun = (one: DueOccurrence): boolean =>
    one.at === null
      ? daysAfter(one.day, -before) <= on
      : one.at - chore.grace.before * MINUTE <= at;
  if (chore.missed === 'stack') return found.find(hadBegun)?.key ?? null;

  const answered = [...answers.said.keys()].filter((key) => {
    const occurrence = occurrenceAt(chore, key);
    return occurrence !== null && hadBegun(occurrence);
  });
  const after = answered.reduce((last, key) => (key > last ? key : last), floorOf(chore));
  const asked = { limit: MOST_PASSED, until: daysAfter(on, 2 + Math.ceil(before)) };
  const passed = scheduleOccurrences(schedule, { ...asked, after }).found;
  const newest =
    passed.length < MOST_PASSED
      ? passed
      : scheduleOccurrences(schedule, { ...asked, after: daysAfter(on, -2) }).found;
  return newest.findLast(hadBegun)?.key ?? null;
}
