import { calendarDay, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import { zoneOffsets } from './zone-offsets.ts';

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
  const offsetAt = zoneOffsets(zone);
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
