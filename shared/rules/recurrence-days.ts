import { type RecurrenceRule, WEEKDAYS, type WeekdayOf } from './recurrence-rule.ts';
import {
  dayNumber,
  LAST_WALL_SECOND,
  SECONDS_A_DAY,
  wallSecond,
  type WallSecond,
} from './wall-clock.ts';

/** A day where its month and its year have it. Months count from 0, days from 1. */
type PlacedDay = {
  readonly month: number;
  readonly ofMonth: number;
  readonly lastOfMonth: number;
  readonly ofYear: number;
  readonly lastOfYear: number;
};

const LAST_DAY = dayNumber(LAST_WALL_SECOND);

/** Periods after which the Gregorian calendar and its weekdays repeat: those of 400 years. */
const CYCLE = { DAILY: 146_097, WEEKLY: 20_871, MONTHLY: 4800, YEARLY: 400 } as const;

/** Periods of a rule, numbered without a gap, and the days that belong to each. */
type Periods = {
  readonly cycle: number;
  readonly of: (day: number) => number;
  readonly firstDay: (period: number) => number;
};

/**
 * Whether days are what a rule counts. Those are walked here: rrule-temporal unites weekdays with
 * days of the month or year where the standard intersects them, gives up on sparse daily rules,
 * misses weeks around the new year and does not move a given day of the month backward. Hours, and
 * days of the start that are moved forward, it does as the standards say.
 */
export const isWalked = (rule: RecurrenceRule): boolean =>
  rule.frequency in CYCLE && !(rule.skip === 'FORWARD' && inheritsDayOfMonth(rule));

const inheritsDayOfMonth = ({ frequency, numbers, weekdays }: RecurrenceRule): boolean =>
  (frequency === 'YEARLY' || frequency === 'MONTHLY') &&
  [weekdays, numbers.BYMONTHDAY, numbers.BYYEARDAY, numbers.BYWEEKNO].every(
    (list) => list.length === 0,
  );

/**
 * What a walked rule gives from `from` on, in order: it looks at each day of each period. It ends
 * with the year 9999, or once the calendar has repeated without a match.
 */
export function* walkDays(
  given: RecurrenceRule,
  start: WallSecond,
  from: WallSecond,
): Generator<WallSecond, 'over'> {
  const rule = inherited(given, dayNumber(start));
  const { cycle, firstDay, of } = periodsOf(rule);
  const times = timesOfDay(rule, start);
  const origin = of(dayNumber(start));
  const passed = Math.floor((of(dayNumber(from)) - origin) / rule.interval);

  let barren = 0;
  for (let step = Math.max(0, passed); barren <= cycle; step += 1) {
    const period = origin + step * rule.interval;
    const begin = firstDay(period);
    const end = firstDay(period + 1);
    if (!(begin <= LAST_DAY)) break;
    const days: number[] = [];
    for (let day = begin; day < end; day += 1) {
      if (isMeant(rule, day, begin, end)) days.push(day);
    }
    barren += 1;
    for (const index of chosen(rule.numbers.BYSETPOS, days.length * times.length)) {
      barren = 0;
      const day = days[Math.floor(index / times.length)] ?? 0;
      const at = wallSecond(day * SECONDS_A_DAY + (times[index % times.length] ?? 0));
      if (at >= start && at >= from) yield at;
    }
  }
  return 'over';
}

/** The rule with what it leaves to its start: the month, the day of the month, the weekday. */
function inherited(rule: RecurrenceRule, first: number): RecurrenceRule {
  const { frequency, numbers, weekdays } = rule;
  const start = placed(first);
  if (inheritsDayOfMonth(rule)) {
    const isOfStart = frequency === 'YEARLY' && numbers.BYMONTH.length === 0;
    const BYMONTH = isOfStart ? [start.month + 1] : numbers.BYMONTH;
    return { ...rule, numbers: { ...numbers, BYMONTH, BYMONTHDAY: [start.ofMonth] } };
  }
  const hasDay = [weekdays, numbers.BYMONTHDAY, numbers.BYYEARDAY].some((list) => list.length > 0);
  if (frequency === 'DAILY' || hasDay) return rule;
  return { ...rule, weekdays: [{ weekday: weekdayOf(first), nth: null }] };
}

function periodsOf({ frequency, numbers, weekStart }: RecurrenceRule): Periods {
  const cycle = CYCLE[frequency as keyof typeof CYCLE];
  const lead = WEEKDAYS.indexOf(weekStart);
  /** Weeks are numbered from the one that holds 1970-01-01, a Thursday. */
  const weekOf = (day: number): number => Math.floor((day + 3 - lead) / 7);
  const weekBegin = (week: number): number => week * 7 - 3 + lead;
  /** The first week of a year is the one that holds its fourth of January. */
  const firstOfWeeks = (year: number): number => weekBegin(weekOf(monthBegin(year * 12) + 3));
  const yearOf = (day: number): number => Math.floor(monthOf(day) / 12);

  if (frequency === 'DAILY') return { cycle, of: (day) => day, firstDay: (period) => period };
  if (frequency === 'WEEKLY') return { cycle, of: weekOf, firstDay: weekBegin };
  if (frequency === 'MONTHLY') return { cycle, of: monthOf, firstDay: monthBegin };
  if (numbers.BYWEEKNO.length === 0) {
    return { cycle, of: yearOf, firstDay: (year) => monthBegin(year * 12) };
  }
  return {
    cycle,
    firstDay: firstOfWeeks,
    of(day) {
      const year = yearOf(day);
      if (day < firstOfWeeks(year)) return year - 1;
      return day < firstOfWeeks(year + 1) ? year : year + 1;
    },
  };
}

const dateOf = (day: number): Date => new Date(day * SECONDS_A_DAY * 1000);

/** Months since the year 0. */
const monthOf = (day: number): number =>
  dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth();

/** `Date.UTC` reads the years below 100 as those of the last century. */
const monthBegin = (month: number): number =>
  new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / 1000 / SECONDS_A_DAY;

const weekdayOf = (day: number): (typeof WEEKDAYS)[number] =>
  WEEKDAYS[(dateOf(day).getUTCDay() + 6) % 7] ?? 'MO';

function timesOfDay({ numbers }: RecurrenceRule, start: WallSecond): readonly number[] {
  const clock = start - dayNumber(start) * SECONDS_A_DAY;
  const given = (list: readonly number[], inherited: number): readonly number[] =>
    list.length > 0 ? list : [inherited];
  const hours = given(numbers.BYHOUR, Math.floor(clock / 3600));
  const minutes = given(numbers.BYMINUTE, Math.floor(clock / 60) % 60);
  const seconds = given(numbers.BYSECOND, clock % 60);
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  );
}

/** Places from 0 that BYSETPOS takes out of `count`; all where it is not given. */
function* chosen(positions: readonly number[], count: number): Generator<number, void> {
  if (positions.length === 0) for (let place = 0; place < count; place += 1) yield place;
  const places = new Set(positions.map((one) => (one > 0 ? one - 1 : count + one)));
  const inside = [...places].filter((place) => place >= 0 && place < count);
  yield* inside.sort((a, b) => a - b);
}

/** Everything that is given must hold. */
function isMeant(rule: RecurrenceRule, day: number, begin: number, end: number): boolean {
  const { BYMONTH, BYMONTHDAY, BYWEEKNO, BYYEARDAY } = rule.numbers;
  const isBackward = rule.skip === 'BACKWARD' && rule.frequency !== 'DAILY';
  /** A day that is not there falls back to the last one. */
  const isDay = (list: readonly number[], place: number, last: number): boolean =>
    holds(list, place, last) || (isBackward && place === last && list.some((one) => one > last));

  const it = placed(day);
  return (
    (BYMONTH.length === 0 || BYMONTH.includes(it.month + 1)) &&
    isDay(BYMONTHDAY, it.ofMonth, it.lastOfMonth) &&
    isDay(BYYEARDAY, it.ofYear, it.lastOfYear) &&
    holds(BYWEEKNO, Math.floor((day - begin) / 7) + 1, (end - begin) / 7) &&
    (rule.weekdays.length === 0 || rule.weekdays.some((one) => isWeekday(one, day, it, rule)))
  );
}

/** Whether one of the places in a list, counted from either end, is this one; an empty list holds. */
const holds = (list: readonly number[], place: number, last: number): boolean =>
  list.length === 0 || list.includes(place) || list.includes(place - last - 1);

function isWeekday(
  { nth, weekday }: WeekdayOf,
  on: number,
  it: PlacedDay,
  { frequency, numbers }: RecurrenceRule,
): boolean {
  if (weekdayOf(on) !== weekday) return false;
  if (nth === null) return true;
  const isWithinMonth = frequency === 'MONTHLY' || numbers.BYMONTH.length > 0;
  const day = isWithinMonth ? it.ofMonth : it.ofYear;
  const last = isWithinMonth ? it.lastOfMonth : it.lastOfYear;
  return nth === Math.ceil(day / 7) || nth === -Math.ceil((last - day + 1) / 7);
}

function placed(day: number): PlacedDay {
  const month = monthOf(day);
  const begin = monthBegin(month);
  const january = monthBegin(month - (month % 12));
  return {
    month: month % 12,
    ofMonth: day - begin + 1,
    lastOfMonth: monthBegin(month + 1) - begin,
    ofYear: day - january + 1,
    lastOfYear: monthBegin(month - (month % 12) + 12) - january,
  };
}
