import { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from '#shared/domain/time.ts';
import type { SearchEnd } from './recurrence-library.ts';
import {
  dayNumber,
  type LocalTime,
  SECONDS_A_DAY,
  wallSecond,
  type WallSecond,
  wallText,
} from './wall-clock.ts';

/** An occurrence on the clock of its zone. */
export type PlacedOccurrence = {
  readonly at: WallSecond;
  /** `null` without a zone. */
  readonly instant: Instant | null;
  readonly offset: string | null;
  /** What the rule names, where the clocks skip it. */
  readonly shiftedFrom: WallSecond | null;
};

/**
 * Places what a rule gives on the clock of a zone, up to UNTIL, and keeps the order: a time that is
 * moved over the gap waits for those that come before it, and falls together with an equal one.
 */
export function* placedInOrder(
  walls: Iterator<WallSecond, SearchEnd>,
  zone: string | null,
  until: LocalTime | null,
): Generator<PlacedOccurrence, SearchEnd> {
  let moved: PlacedOccurrence[] = [];
  let end: SearchEnd = 'over';
  for (;;) {
    const next = walls.next();
    if (next.done === true) {
      end = next.value;
      break;
    }
    const one = placedIn(zone, next.value);
    const isOver = isPast(one, until);
    if (one.shiftedFrom !== null) {
      if (!isOver) moved.push(one);
      continue;
    }
    if (isOver) break;
    yield* moved.filter(({ at }) => at < one.at);
    moved = moved.filter(({ at }) => at > one.at);
    yield one;
  }
  yield* moved;
  return end;
}

/**
 * The earliest time that a rule can have named for what a clock shows: just after the clocks went
 * forward it may stem from the gap. No zone has skipped more than a day at once.
 */
export function namedBy(zone: string | null, at: WallSecond): WallSecond {
  if (zone === null) return at;
  const offsetOf = (wall: number): number =>
    Temporal.PlainDateTime.from(wallText(wallSecond(wall))).toZonedDateTime(zone).offsetNanoseconds;
  const forward = offsetOf(at) - offsetOf(at - 2 * SECONDS_A_DAY);
  return wallSecond(at - Math.max(0, forward) / 1e9);
}

function placedIn(zone: string | null, at: WallSecond): PlacedOccurrence {
  if (zone === null) return { at, instant: null, offset: null, shiftedFrom: null };
  const plain = Temporal.PlainDateTime.from(wallText(at));
  const moment = plain.toZonedDateTime(zone);
  const shown = wallSecond(at + secondsBetween(plain, moment.toPlainDateTime()));
  return {
    at: shown,
    instant: instant(moment.epochMilliseconds),
    offset: moment.offset,
    shiftedFrom: shown === at ? null : at,
  };
}

const secondsBetween = (from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): number =>
  from.until(to, { largestUnit: 'second' }).seconds;

/** A day as UNTIL holds to its end; a moment is held against the moment, where there is a zone. */
function isPast(one: PlacedOccurrence, until: LocalTime | null): boolean {
  if (until === null) return false;
  const named = one.shiftedFrom ?? one.at;
  if (until.isDay) return dayNumber(named) > dayNumber(until.at);
  if (until.isUtc && one.instant !== null) return one.instant > until.at * 1000;
  return named > until.at;
}
