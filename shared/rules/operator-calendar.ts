import { calendarDay, instant, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import { zoneOffsets } from './zone-offsets.ts';

/** The operator's calendar at one moment. Days compare as text, since they are ISO dates. */
export type OperatorCalendar = {
  readonly today: CalendarDay;
  /** The first instant of a day in the operator's zone. */
  readonly startOf: (day: CalendarDay) => Instant;
};

const DAY = 86_400_000;

/** The calendar at `now` in an IANA zone ("Europe/Berlin", "UTC"). Throws on an unknown zone. */
export function calendarAt(now: Instant, zone: string): OperatorCalendar {
  const { offsetAt, startOf } = clockOf(zone);
  return { today: dayOf(now + offsetAt(now)), startOf };
}

type ZoneClock = Pick<OperatorCalendar, 'startOf'> & {
  /** Wall clock minus UTC at a moment, in milliseconds. */
  readonly offsetAt: (at: number) => number;
};

/** Asked for every minute and with every change, and the same for as long as the zone is. */
const clocks = new Map<string, ZoneClock>();
/** A few zones are looked at in one sitting; thousands of days of each. */
const MOST_ZONES = 50;
const MOST_DAYS = 20_000;

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  if (clocks.size >= MOST_ZONES) clocks.clear();
  const made = newClock(zone);
  clocks.set(zone, made);
  return made;
}

function newClock(zone: string): ZoneClock {
  const offsetAt = zoneOffsets(zone);
  const starts = new Map<CalendarDay, Instant>();
  const firstOf = (day: CalendarDay): Instant => {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    // Asked twice, because the offset at UTC's midnight may be the one before a change of clocks.
    const guess = midnight - offsetAt(midnight);
    return instant(midnight - offsetAt(guess));
  };

  return {
    offsetAt,
    // A list of chores asks for the same few days thousands of times.
    startOf(day) {
      const known = starts.get(day);
      if (known !== undefined) return known;
      if (starts.size >= MOST_DAYS) starts.clear();
      const first = firstOf(day);
      starts.set(day, first);
      return first;
    },
  };
}

/** The calendar without a zone, for terminals and tests. */
export const calendarInUtc = (now: Instant): OperatorCalendar => ({
  today: dayOf(now),
  startOf: (day) => instant(Date.parse(`${day}T00:00:00Z`)),
});

export const dayAfter = (day: CalendarDay): CalendarDay =>
  dayOf(Date.parse(`${day}T00:00:00Z`) + DAY);

export const dayBefore = (day: CalendarDay): CalendarDay => daysAfter(day, -1);

/** The day so many days later; earlier where negative. */
export const daysAfter = (day: CalendarDay, count: number): CalendarDay =>
  dayOf(Date.parse(`${day}T00:00:00Z`) + count * DAY);

export const laterDay = (one: CalendarDay, other: CalendarDay): CalendarDay =>
  one > other ? one : other;

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysFrom = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

const dayOf = (milliseconds: number): CalendarDay =>
  calendarDay(new Date(milliseconds).toISOString().slice(0, 10));
