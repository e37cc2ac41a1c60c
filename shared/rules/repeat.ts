import { parseRecurrenceRule } from './parse-recurrence-rule.ts';
import { type NumberPart, type RecurrenceRule, type Weekday, WEEKDAYS } from './recurrence-rule.ts';
import { type LocalTime, readLocalTime, wallDay } from './wall-clock.ts';

/** From Monday to Friday, whichever comes first or last. */
export type DayOfWeek = Weekday | 'workday';
export const PLACES = [1, 2, 3, 4, -1] as const;
export type Place = (typeof PLACES)[number];

export type PlaceInMonth =
  /** `skip` leaves out a month that does not have the day; `clamp` takes its last one. */
  | { readonly kind: 'day'; readonly day: number; readonly short: 'clamp' | 'skip' }
  | { readonly kind: 'last-day' }
  | { readonly kind: 'weekday'; readonly nth: Place; readonly weekday: DayOfWeek };

/** The rules that have plain words and fields of their own. */
export type Repeat =
  | { readonly unit: 'hour' | 'day'; readonly every: number }
  | { readonly unit: 'week'; readonly every: number; readonly weekdays: readonly Weekday[] }
  | { readonly unit: 'month'; readonly every: number; readonly on: PlaceInMonth }
  | {
      readonly unit: 'year';
      readonly every: number;
      /** From 1. */
      readonly month: number;
      readonly on: PlaceInMonth;
    };

export const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5);

/** Every month has the days up to this one. */
const SHORTEST = 28;

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The most days that a month can have, counted from 1; 31 where none is named. */
export const longestOf = (month: number | null): number => DAYS_IN_MONTH[(month ?? 1) - 1] ?? 31;

/** Whether a day is missing in some month that a rule comes to: then it has to be said what holds. */
export const isSometimesMissing = (day: number, month: number | null): boolean =>
  day > SHORTEST && (month === null || month === 2);

const FREQUENCY_OF = {
  hour: 'HOURLY',
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
} as const;

/** Writes the rule, always in the same way. */
export function ruleText(repeat: Repeat): string {
  const parts = [`FREQ=${FREQUENCY_OF[repeat.unit]}`];
  if (repeat.every !== 1) parts.push(`INTERVAL=${repeat.every}`);
  if (repeat.unit === 'week') {
    parts.push(`BYDAY=${WEEKDAYS.filter((one) => repeat.weekdays.includes(one)).join(',')}`);
  }
  if (repeat.unit === 'month') parts.push(...placeParts(repeat.on, null));
  if (repeat.unit === 'year') {
    parts.push(`BYMONTH=${repeat.month}`, ...placeParts(repeat.on, repeat.month));
  }
  return parts.join(';');
}

function placeParts(on: PlaceInMonth, month: number | null): readonly string[] {
  if (on.kind === 'last-day') return ['BYMONTHDAY=-1'];
  if (on.kind === 'weekday') {
    return on.weekday === 'workday'
      ? [`BYDAY=${WORKDAYS.join(',')}`, `BYSETPOS=${on.nth}`]
      : [`BYDAY=${on.nth}${on.weekday}`];
  }
  if (on.short === 'skip' || !isSometimesMissing(on.day, month)) return [`BYMONTHDAY=${on.day}`];
  return [`BYMONTHDAY=${daysFrom28(on.day).join(',')}`, 'BYSETPOS=-1'];
}

const daysFrom28 = (last: number): readonly number[] =>
  Array.from({ length: last - SHORTEST + 1 }, (_, index) => SHORTEST + index);

/**
 * Reads what a rule means in plain terms, or `null` where it has more to it than they can say: then
 * only the rule itself says it rightly. What a rule leaves to its start is taken from there.
 */
export function repeatOf(text: string, start: string): Repeat | null {
  const read = parseRecurrenceRule(text);
  const from = readLocalTime(start);
  if (!read.ok || from === null) return null;
  const rule = read.value;
  const { count, interval: every, skip, until } = rule;
  if (count !== null || until !== null || skip !== 'OMIT') return null;
  switch (rule.frequency) {
    case 'HOURLY':
      return has(rule, []) && !from.isDay ? { unit: 'hour', every } : null;
    case 'DAILY':
      return has(rule, []) ? { unit: 'day', every } : null;
    case 'WEEKLY':
      return weekly(rule, from);
    case 'MONTHLY': {
      const on = placeOf(rule, [], from, null);
      return on === null ? null : { unit: 'month', every, on };
    }
    case 'YEARLY':
      return yearly(rule, from);
    default:
      return null;
  }
}

function weekly(rule: RecurrenceRule, from: LocalTime): Repeat | null {
  // Where weeks are left out it matters on which day they begin.
  if (!has(rule, ['BYDAY']) || (rule.interval > 1 && rule.weekStart !== 'MO')) return null;
  const given = rule.weekdays.map(({ weekday }) => weekday);
  const weekdays = given.length > 0 ? WEEKDAYS.filter((one) => given.includes(one)) : [dayOf(from)];
  return { unit: 'week', every: rule.interval, weekdays };
}

function yearly(rule: RecurrenceRule, from: LocalTime): Repeat | null {
  const given = rule.numbers.BYMONTH;
  const isBare = given.length === 0;
  if (given.length > 1 || (isBare && !has(rule, []))) return null;
  const month = given[0] ?? Number(wallDay(from.at).slice(5, 7));
  const on = placeOf(rule, ['BYMONTH'], from, month);
  return on === null ? null : { unit: 'year', every: rule.interval, month, on };
}

function placeOf(
  rule: RecurrenceRule,
  more: readonly NumberPart[],
  from: LocalTime,
  month: number | null,
): PlaceInMonth | null {
  const { BYMONTHDAY: days, BYSETPOS: positions } = rule.numbers;
  if (has(rule, more)) return onDay(Number(wallDay(from.at).slice(8)), 'skip', month);
  if (has(rule, [...more, 'BYMONTHDAY']) && days.length === 1) {
    const day = days[0] ?? 0;
    if (day === -1) return { kind: 'last-day' };
    return 0 < day && day <= longestOf(month) ? onDay(day, 'skip', month) : null;
  }
  if (has(rule, [...more, 'BYMONTHDAY', 'BYSETPOS'])) {
    const last = days.at(-1) ?? 0;
    const isClamp = String(days) === String(daysFrom28(last)) && String(positions) === '-1';
    return isClamp && isSometimesMissing(last, month) ? onDay(last, 'clamp', month) : null;
  }
  return weekdayPlace(rule, more);
}

function weekdayPlace(rule: RecurrenceRule, more: readonly NumberPart[]): PlaceInMonth | null {
  const [one, ...others] = rule.weekdays;
  if (has(rule, [...more, 'BYDAY']) && one !== undefined && others.length === 0) {
    const nth = placeFrom(one.nth);
    return nth === null ? null : { kind: 'weekday', nth, weekday: one.weekday };
  }
  if (!has(rule, [...more, 'BYDAY', 'BYSETPOS']) || rule.numbers.BYSETPOS.length !== 1) return null;
  const nth = placeFrom(rule.numbers.BYSETPOS[0] ?? null);
  const isWorkdays =
    rule.weekdays.length === WORKDAYS.length &&
    rule.weekdays.every((day) => day.nth === null && WORKDAYS.includes(day.weekday));
  return nth !== null && isWorkdays ? { kind: 'weekday', nth, weekday: 'workday' } : null;
}

const placeFrom = (nth: number | null): Place | null => PLACES.find((one) => one === nth) ?? null;

/** Where no month lacks the day there is nothing to say about it. */
const onDay = (day: number, short: 'clamp' | 'skip', month: number | null): PlaceInMonth => ({
  ...{ kind: 'day', day },
  short: isSometimesMissing(day, month) ? short : 'clamp',
});

/** Whether a rule has no other lists than these. */
function has(rule: RecurrenceRule, parts: readonly (NumberPart | 'BYDAY')[]): boolean {
  if (rule.weekdays.length > 0 && !parts.includes('BYDAY')) return false;
  return (Object.keys(rule.numbers) as NumberPart[]).every(
    (part) => rule.numbers[part].length === 0 || parts.includes(part),
  );
}

const dayOf = ({ at }: LocalTime): Weekday =>
  WEEKDAYS[(new Date(at * 1000).getUTCDay() + 6) % 7] ?? 'MO';
