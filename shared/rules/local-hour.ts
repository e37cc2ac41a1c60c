import { calendarDay, type CalendarDay, type Instant } from '#shared/domain/time.ts';

/** What a clock on the wall shows at a moment. */
export type LocalHour = {
  readonly day: CalendarDay;
  readonly hour: number;
  /** It is the first second of that hour 0: so a day is written that has no time. */
  readonly isMidnight: boolean;
};

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Reads moments on the clock of an IANA zone. Throws on an unknown zone. */
export function localHours(zone: string): (at: Instant) => LocalHour {
  const offsetAt = offsetsOf(zone);
  // Reading a clock costs far more than adding, and a year of work is thousands of moments: it is
  // read at both ends of a day, and within it only on days on which the clocks change.
  const offsets = new Map<number, number>();
  const startsWith = (day: number): number => {
    const offset = offsets.get(day) ?? offsetAt(day * DAY);
    offsets.set(day, offset);
    return offset;
  };
  return (at) => {
    const day = Math.floor(at / DAY);
    const offset = startsWith(day);
    const wall = at + (offset === startsWith(day + 1) ? offset : offsetAt(at));
    const ofDay = ((wall % DAY) + DAY) % DAY;
    return {
      day: calendarDay(new Date(wall).toISOString().slice(0, 10)),
      hour: Math.floor(ofDay / HOUR),
      isMidnight: ofDay < SECOND,
    };
  };
}

/** Wall clock minus UTC at a moment, in milliseconds. */
function offsetsOf(zone: string): (at: number) => number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (at) => {
    const read: Record<string, number> = {};
    for (const { type, value } of parts.formatToParts(at)) read[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / SECOND) * SECOND;
  };
}
