import type { CalendarDay, Instant } from '#shared/domain/time.ts';

/** An IANA zone name, or `null` for the zone of the system. */
export type Zone = string | null;

/**
 * - `full`: `Thu 14 May 2026, 04:42 CEST`
 * - `short`: `Thu 14 May, 04:42 CEST`
 * - `seconds`: `Thu 14 May 2026, 04:42:07 CEST`
 * - `time`: `04:42 CEST`
 * - `day`: `Thu 14 May 2026` in that zone
 */
export type InstantForm = 'full' | 'short' | 'seconds' | 'time' | 'day';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using it, and long lists format thousands of times. */
function formatterFor(zone: Zone): Intl.DateTimeFormat {
  const key = zone ?? '';
  const known = formatters.get(key);
  if (known) return known;

  const made = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(zone === null ? {} : { timeZone: zone }),
  });
  formatters.set(key, made);
  return made;
}

/**
 * A moment in a zone, in 24 hours, always with the zone's name where there is a time of day: an
 * hour without its zone is wrong for somebody.
 *
 * In the hour that a clock runs twice the zone's name tells which one is meant.
 */
export function formatInstant(at: Instant, zone: Zone, form: InstantForm = 'full'): string {
  const parts = new Map(
    formatterFor(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  // Some versions of the locale data write "Sept", all others three letters.
  const shortDay = `${part('weekday')} ${part('day')} ${part('month').slice(0, 3)}`;
  const day = `${shortDay} ${part('year')}`;
  const clock = `${part('hour')}:${part('minute')}`;
  const name = part('timeZoneName');

  switch (form) {
    case 'full':
      return `${day}, ${clock} ${name}`;
    case 'short':
      return `${shortDay}, ${clock} ${name}`;
    case 'seconds':
      return `${day}, ${clock}:${part('second')} ${name}`;
    case 'time':
      return `${clock} ${name}`;
    case 'day':
      return day;
  }
}

/** A calendar day as it stands, in no zone: `Thu 14 May 2026`. */
export const formatCalendarDay = (day: CalendarDay): string =>
  formatInstant(Date.parse(`${day}T00:00:00Z`) as Instant, 'UTC', 'day');
