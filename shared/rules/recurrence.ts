import type { CalendarDay } from '#shared/domain/time.ts';
import { isWalked, walkDays } from './recurrence-days.ts';
import { libraryOccurrences, type SearchEnd } from './recurrence-library.ts';
import { namedBy, type PlacedOccurrence, placedInOrder } from './recurrence-placing.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';
import {
  dayNumber,
  LAST_WALL_SECOND,
  type LocalTime,
  wallDay,
  wallSecond,
  type WallSecond,
  wallText,
} from './wall-clock.ts';

export type RecurrenceSchedule = {
  readonly rule: RecurrenceRule;
  /** With a day as start, every occurrence is a day, and no zone matters. */
  readonly start: LocalTime;
  /** IANA zone in which the clock on the wall is read; `null` leaves the times local. */
  readonly zone: string | null;
  /** A day leaves out all that falls on it; a time leaves out that one. */
  readonly except: readonly LocalTime[];
};

export type Occurrence = {
  /** `2026-03-29`, or `2026-03-29T03:30:00` on the clock of the zone. */
  readonly local: string;
  /** `+02:00`; `null` for a day, and for a time whose zone was not said. */
  readonly offset: string | null;
  readonly day: CalendarDay;
  /** The time that the rule names and the clocks skip; the occurrence is moved by what they skip. */
  readonly shiftedFrom: string | null;
};

export type Occurrences = {
  readonly found: readonly Occurrence[];
  /** `over`: there are no more. `given-up`: there may be, and the search for them was ended. */
  readonly end: 'limit' | SearchEnd;
};

type Asked = {
  /** Local time after which to begin; itself outside. An occurrence of the page before will do. */
  readonly after?: LocalTime | null;
  readonly limit: number;
  /** The last day, itself inside. */
  readonly until?: CalendarDay | null;
};

/** So many are looked at, that also a hostile rule ends. */
const MOST_WALKED = 50_000;

/**
 * The occurrences of a schedule in order, at most `limit`. The start is one only where the rule says
 * so. COUNT counts what the rule gives, before exceptions; the years end with 9999.
 *
 * A time that comes twice because the clocks went back counts once, the first time. One that they
 * skip is moved forward by what they skip, where RFC 5545 leaves it out: the chore is still due.
 */
export function occurrences(schedule: RecurrenceSchedule, asked: Asked): Occurrences {
  const isOfDays = schedule.start.isDay;
  const zone = isOfDays ? null : schedule.zone;
  const after = asked.after?.at ?? null;
  const from = after === null ? null : namedBy(zone, after);
  const placed = placedInOrder(counted(schedule, from), zone, schedule.rule.until);
  const found: Occurrence[] = [];
  while (found.length < asked.limit) {
    const next = placed.next();
    if (next.done === true) return { found, end: next.value };
    const one = next.value;
    const day = wallDay(one.at);
    if (typeof asked.until === 'string' && day > asked.until) return { found, end: 'over' };
    if ((after !== null && one.at <= after) || isLeftOut(one, schedule.except)) continue;
    found.push({
      ...{ day, local: isOfDays ? day : wallText(one.at), offset: one.offset },
      shiftedFrom: one.shiftedFrom === null ? null : wallText(one.shiftedFrom),
    });
  }
  return { found, end: 'limit' };
}

/** What the rule gives on the clock on the wall from a time on, at most COUNT. */
function* counted(
  { rule: given, start }: RecurrenceSchedule,
  asked: WallSecond | null,
): Generator<WallSecond, SearchEnd> {
  // RFC 5545: the hours of a rule are ignored where the start is a day.
  const rule = start.isDay
    ? { ...given, numbers: { ...given.numbers, BYHOUR: [], BYMINUTE: [], BYSECOND: [] } }
    : given;
  // What is counted is counted from the start.
  const from =
    asked === null || rule.count !== null ? start.at : wallSecond(Math.max(start.at, asked));
  const walls = isWalked(rule)
    ? walkDays(rule, start.at, from)
    : libraryOccurrences(rule, start.at, from);
  const most = Math.min(rule.count ?? Infinity, MOST_WALKED);
  for (let count = 0; count < most; count += 1) {
    const next = walls.next();
    if (next.done === true) return next.value;
    if (next.value > LAST_WALL_SECOND) return 'over';
    yield next.value;
  }
  return most === rule.count ? 'over' : 'given-up';
}

const isLeftOut = (one: PlacedOccurrence, except: readonly LocalTime[]): boolean =>
  except.some(({ at, isDay, isUtc }) => {
    const named = one.shiftedFrom ?? one.at;
    if (isDay) return dayNumber(at) === dayNumber(one.at) || dayNumber(at) === dayNumber(named);
    if (isUtc && one.instant !== null) return one.instant === at * 1000;
    return at === one.at || at === named;
  });
