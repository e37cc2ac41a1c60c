import { calendarDay, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import { calendarAt } from './operator-calendar.ts';

/** Further than that a year was mistyped: a date field takes 9999 as it takes 2026. */
const MOST_YEARS = 10;

/** The last day to which what is due can be put off, on the operator's day `today`. */
export const latestMove = (today: CalendarDay): CalendarDay =>
  calendarDay(`${Number(today.slice(0, 4)) + MOST_YEARS}-12-31`);

/** Today on the clock of a schedule (`scheduleZone`); without one it is the operator's. */
export const todayOn = (zone: string | null, today: CalendarDay, now: Instant): CalendarDay =>
  zone === null ? today : calendarAt(now, zone).today;

/** Why nothing can be put off to `until`, a day or a local time; `null`: it can. */
export function moveMisfit(until: string, today: CalendarDay): 'passed' | 'too-far' | null {
  const day = until.slice(0, 10);
  if (day < today) return 'passed';
  // Years of five digits and more are longer texts, which compare as smaller ones.
  return until.split('-')[0]?.length !== 4 || day > latestMove(today) ? 'too-far' : null;
}
