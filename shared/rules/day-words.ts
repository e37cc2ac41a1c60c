import type { CalendarDay } from '#shared/domain/time.ts';
import { daysFrom } from './operator-calendar.ts';
import { count } from './span-words.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** A day of this year or near it: "Mon 11 May". */
export const shortDayWords = (day: CalendarDay): string =>
  dayWords(day)
    .replace(/ \d{4}$/u, '')
    .replace(/^(\w+ \d+ \w{3})\w*$/u, '$1');

/** A day as it is said: "Mon 11 May 2026". The year is said, since what is late may be very late. */
export function dayWords(day: CalendarDay): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  return `${WEEKDAYS[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/** A day, and how far it is from another: "Sat 30 June 2026, in 47 days". */
export function dayFrom(day: CalendarDay, today: CalendarDay): string {
  const left = daysFrom(today, day);
  const away =
    left === 0 ? 'today' : left > 0 ? `in ${count(left, 'day')}` : `${count(-left, 'day')} ago`;
  return `${dayWords(day)}, ${away}`;
}
