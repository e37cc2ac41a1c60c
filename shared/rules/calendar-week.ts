import type { CalendarDay } from '#shared/domain/time.ts';
import { daysAfter, daysFrom } from './operator-calendar.ts';

/** A Monday: weeks begin with one, as ISO 8601 has it. */
const A_MONDAY = '1970-01-05' as CalendarDay;

/** The Monday of the week of a day. */
export const weekOf = (day: CalendarDay): CalendarDay => daysAfter(day, -weekdayOf(day));

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: CalendarDay): number => ((daysFrom(A_MONDAY, day) % 7) + 7) % 7;

/** The Mondays of so many weeks up to and including that of `today`, the oldest first. */
export const weeksUpTo = (today: CalendarDay, count: number): readonly CalendarDay[] =>
  Array.from({ length: count }, (_, place) => daysAfter(weekOf(today), -7 * (count - 1 - place)));

/** "W20": the number of a week by ISO 8601, in the year that holds its Thursday. */
export function weekName(monday: CalendarDay): string {
  const thursday = daysAfter(monday, 3);
  const first = `${thursday.slice(0, 4)}-01-01` as CalendarDay;
  return `W${String(Math.floor(daysFrom(first, thursday) / 7) + 1)}`;
}
