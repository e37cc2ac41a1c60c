import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { NumberPart, RecurrenceRule } from './recurrence-rule.ts';
import { wallSecond, type WallSecond } from './wall-clock.ts';

/** Whether all was looked at, or the library gave up before it found anything more. */
export type SearchEnd = 'over' | 'given-up';

/** Each costs it a fraction of a millisecond. */
const MOST_STEPS = 10_000;

/**
 * What a rule gives from `from` on, in order, by rrule-temporal.
 *
 * The library counts on a wall clock (that of UTC, which never changes): zones, COUNT and UNTIL are
 * applied to what it gives. It throws after 10,000 periods without a match, and beyond the dates
 * that Temporal knows.
 */
export function* libraryOccurrences(
  rule: RecurrenceRule,
  start: WallSecond,
  from: WallSecond,
): Generator<WallSecond, SearchEnd> {
  const library = libraryRule(rule, start);
  let at = Math.max(start, from) as WallSecond;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let next: { readonly epochMilliseconds: number } | null;
    try {
      next = library.next(inUtc(at), step === 0);
    } catch (error) {
      return error instanceof Error && error.message.includes('exceeded') ? 'given-up' : 'over';
    }
    if (next === null) return 'over';
    at = wallSecond(next.epochMilliseconds / 1000);
    yield at;
  }
  return 'given-up';
}

function libraryRule(rule: RecurrenceRule, start: WallSecond): RRuleTemporal {
  const { frequency, interval, numbers, skip, weekdays, weekStart } = rule;
  const list = <Name extends string>(
    name: Name,
    part: NumberPart,
  ): Partial<Record<Name, number[]>> =>
    (numbers[part].length > 0 ? { [name]: [...numbers[part]] } : {}) as Partial<
      Record<Name, number[]>
    >;
  return new RRuleTemporal({
    ...{ freq: frequency, interval, wkst: weekStart, dtstart: inUtc(start), tzid: 'UTC' },
    ...list('byMonth', 'BYMONTH'),
    ...list('byWeekNo', 'BYWEEKNO'),
    ...list('byYearDay', 'BYYEARDAY'),
    ...list('byMonthDay', 'BYMONTHDAY'),
    ...list('byHour', 'BYHOUR'),
    ...list('byMinute', 'BYMINUTE'),
    ...list('bySecond', 'BYSECOND'),
    ...list('bySetPos', 'BYSETPOS'),
    ...(weekdays.length > 0 && {
      byDay: weekdays.map(({ nth, weekday }) => `${nth ?? ''}${weekday}`),
    }),
    ...(skip !== 'OMIT' && { rscale: 'GREGORIAN', skip }),
  });
}

const inUtc = (at: WallSecond): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO('UTC');
