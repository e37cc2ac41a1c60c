import type { CalendarDay } from '#shared/domain/time.ts';

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
