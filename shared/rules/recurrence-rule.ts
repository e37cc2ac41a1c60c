import type { LocalTime } from './wall-clock.ts';

export const FREQUENCIES = [
  ...(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const),
];
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export type Frequency = (typeof FREQUENCIES)[number];
export type Weekday = (typeof WEEKDAYS)[number];

/** `-1FR` is the last Friday; without a number every one is meant. */
export type WeekdayOf = { readonly weekday: Weekday; readonly nth: number | null };

/** What is given in a list, by the part of the rule that gives it. Numbers are sorted and distinct. */
export type NumberPart =
  | 'BYMONTH'
  | 'BYWEEKNO'
  | 'BYYEARDAY'
  | 'BYMONTHDAY'
  | 'BYHOUR'
  | 'BYMINUTE'
  | 'BYSECOND'
  | 'BYSETPOS';

/** An RRULE as RFC 5545 and RFC 7529 define it, of the Gregorian calendar. */
export type RecurrenceRule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: LocalTime | null;
  readonly weekStart: Weekday;
  readonly skip: 'OMIT' | 'BACKWARD' | 'FORWARD';
  readonly weekdays: readonly WeekdayOf[];
  /** An empty list was not given. */
  readonly numbers: Readonly<Record<NumberPart, readonly number[]>>;
};

/** Which words an unreadable rule should have had, and which it has. */
export type RuleRefusal = { readonly expected: string; readonly found: string };
