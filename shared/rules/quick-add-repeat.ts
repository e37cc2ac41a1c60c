import type { CalendarDay } from '#shared/domain/time.ts';
import { weekdayOf } from './quick-add-days.ts';
import {
  moreDays,
  placeAlone,
  placeBeside,
  placeOfEach,
  type SaidPlace,
  shortMonthDoubt,
} from './quick-add-place.ts';
import { notASchedule, type Rate, readRate } from './quick-add-rate.ts';
import { type Doubt, doubtAt, type Reader, words } from './quick-add-words.ts';
import { isSometimesMissing, type PlaceInMonth, type Repeat } from './repeat.ts';
import { ordinal, WEEKDAY_NAMES } from './schedule-words.ts';
import type { Span } from './typed-line.ts';

export type SaidRepeat = { readonly repeat: Repeat; readonly spans: readonly Span[] };

/** "Each host" is a title more often than not. */
const LEFT_OVER = words(String.raw`every (?:[^\s,\u0000]+(?: [^\s,\u0000]+)?)`);

/**
 * Takes out of a line how something recurs. What is left open ("every month") is that of `anchor`,
 * the day from which it counts. `null`: nothing was said, or what was said is in doubt.
 */
export function readRepeat(reader: Reader, anchor: CalendarDay): SaidRepeat | null {
  const { doubts, line } = reader;
  const known = doubts.length;
  const each = placeOfEach(reader);
  if (each !== null) {
    return built(reader, each.month === null ? EACH_MONTH : EACH_YEAR, each, anchor);
  }
  const rate = readRate(reader);
  if (doubts.length > known) return null;
  if (rate === null) {
    const place = placeAlone(reader);
    if (place?.kind === 'in-month') {
      return built(reader, place.month === null ? EACH_MONTH : EACH_YEAR, place, anchor);
    }
    const left = doubts.length > known ? null : line.take(LEFT_OVER);
    if (left !== null) doubts.push(notASchedule(left));
    return null;
  }
  const { unit } = rate;
  const takesPlace = rate.weekdays === null && unit !== 'hour' && unit !== 'day';
  const place = takesPlace ? placeBeside(reader, unit) : null;
  return doubts.length > known ? null : built(reader, rate, place, anchor);
}

/** "Of each month" and "every 3 March" are rates in themselves. */
const EACH_MONTH = { said: null, unit: 'month', every: 1, weekdays: null } as const;
const EACH_YEAR = { ...EACH_MONTH, unit: 'year' } as const;
type EachOne = typeof EACH_MONTH | typeof EACH_YEAR;

function built(
  reader: Reader,
  rate: Rate | EachOne,
  place: SaidPlace | null,
  anchor: CalendarDay,
): SaidRepeat | null {
  const more = place === null ? null : moreDays(reader, place);
  if (more !== null) {
    reader.doubts.push(more);
    return null;
  }
  const made = repeatFrom(rate, place, anchor);
  if ('question' in made) {
    reader.doubts.push(made);
    return null;
  }
  return { repeat: made, spans: [rate.said, place?.said ?? null].filter((one) => one !== null) };
}

function repeatFrom(
  { every, said, unit, weekdays }: Rate | EachOne,
  place: SaidPlace | null,
  anchor: CalendarDay,
): Repeat | Doubt {
  if (unit === 'hour' || unit === 'day') return { unit, every };
  if (unit === 'week') {
    const said = place?.kind === 'weekdays' ? place.weekdays : weekdays;
    return { unit, every, weekdays: said ?? [weekdayOf(anchor)] };
  }
  if (place?.kind === 'weekdays') return whichOfMonth(place);

  const month = unit === 'year' ? (place?.month ?? Number(anchor.slice(5, 7))) : null;
  if (place === null) {
    const day = Number(anchor.slice(8));
    if (said !== null && isSometimesMissing(day, month)) {
      const on = unit === 'year' ? 'on 29 February' : `on the ${ordinal(day)}`;
      return shortMonthDoubt(said, `${said.text} ${on}`, day, month);
    }
    return inPlace(unit, every, month, { kind: 'day', day, short: 'clamp' });
  }
  const isMonthSaid = place.month !== null;
  if (isMonthSaid === (unit === 'year')) return inPlace(unit, every, month, place.on);
  return doubtAt(
    place.said,
    isMonthSaid
      ? `“${place.said.text}” comes once a year. How often is it due?`
      : `In which month is it due, ${place.said.text}?`,
  );
}

const inPlace = (
  unit: 'month' | 'year',
  every: number,
  month: number | null,
  on: PlaceInMonth,
): Repeat => (unit === 'month' ? { unit, every, on } : { unit, every, month: month ?? 1, on });

function whichOfMonth({ said, weekdays }: Extract<SaidPlace, { kind: 'weekdays' }>): Doubt {
  const [one, ...others] = weekdays;
  if (one === undefined || others.length > 0) return notASchedule(said);
  const name = WEEKDAY_NAMES[one];
  return doubtAt(
    said,
    `Which ${name} of the month is it?`,
    ['first', 'second', 'third', 'fourth', 'last'].map((nth) => ({
      label: `The ${nth}`,
      text: `on the ${nth} ${name}`,
    })),
  );
}
