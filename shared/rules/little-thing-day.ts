import type { Instant } from '#shared/domain/time.ts';
import { TAKEN } from './little-thing-minutes.ts';
import { calendarAt, daysAfter } from './operator-calendar.ts';
import { weekdayOf } from './quick-add-days.ts';
import { MONTH, spaced, WEEKDAY, weekdayFrom } from './quick-add-words.ts';
import type { Taken, TypedLine } from './typed-line.ts';

type Here = { readonly now: Instant; readonly zone: string };

const DAY_OF_MONTH = String.raw`\d{1,2} (?:${MONTH})(?: \d{4})?`;
const DATE = [String.raw`\d{4}-\d\d-\d\d`, `(?:${WEEKDAY},? )?${DAY_OF_MONTH}`].join('|');

/** Of a pattern: a day as it is said before an hour. */
export const DAY = `yesterday|today|tomorrow|${DATE}|(?:last )?${WEEKDAY}`;

/**
 * Of a pattern: said after one of these, a time belongs to the sentence: "prepared the report for
 * Monday". So does an hour of such a day.
 */
export const afterNone = (words: string): string =>
  String.raw`(?<!(?<![\p{L}\p{N}])(?:${words}) (?:(?:${DAY}),? (?:at )?)?)`;
export const OF_THE_SENTENCE = 'for|by|until|till|before|after|next|every|each|from|of|the|to|this';
const GUARD = afterNone(`${OF_THE_SENTENCE}|since`);
/** "On Tue, 5 May" is no Tuesday alone. */
const NAMED = `${WEEKDAY}(?!,? ${DAY_OF_MONTH})`;
const SPOKEN = `yesterday|today|on (?:${DATE}|(?:last )?${NAMED})|last ${NAMED}`;
const WHOLE_NAME = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** Of a pattern: the end of a line, with how long it took. */
export const AT_END = String.raw`(?=[\s,\u0000]*(?:${spaced(TAKEN)})?[.!\s\u0000]*$)`;

/** Said at an end of the line a day means when; within, it is part of the sentence. */
const FIRST = new RegExp(
  String.raw`^(?:(?:${spaced(SPOKEN)})(?=[\s,:\u0000])|(?:${spaced(`${DATE}|${WHOLE_NAME}`)})(?=[,:]))[,:]?`,
  'u',
);
const LAST = new RegExp(
  String.raw`(?<=[\s,\u0000])${spaced(`${GUARD}(?:${SPOKEN})`)}${AT_END}`,
  'u',
);
/** "Applied Patch Tuesday", "restarted it Tuesday"; "restored 2026-05-12". */
const BARE = new RegExp(
  String.raw`(?<=[\s,\u0000])${spaced(afterNone(`${OF_THE_SENTENCE}|since|last|on`))}(?:${WHOLE_NAME}|${spaced(DATE)})${AT_END}`,
  'u',
);

/** A day that is said without an hour, with the pattern that takes it out of the line. */
export type DayAlone = {
  readonly said: Taken;
  readonly pattern: RegExp;
  /** Whether it may as well be part of a name. */
  readonly isBare: boolean;
};

export function dayAlone(line: TypedLine): DayAlone | null {
  for (const pattern of [FIRST, LAST, BARE]) {
    const said = line.find(pattern);
    if (said !== null) return { said, pattern, isBare: pattern === BARE };
  }
  return null;
}

/**
 * A day as it is typed before an hour: "last Monday" of a Monday is seven days ago.
 *
 * @returns words that the reader of times knows
 */
export function plainDay(said: string, here: Here): string {
  const words = said
    .toLowerCase()
    .replace(/[,:]+$/, '')
    .replace(/^on +/, '')
    .replaceAll(/ +/g, ' ')
    .replace(/^([a-z]{3})[a-z]*,? (?=\d)/, '$1 ');
  const weekday = words.replace(/^last /, '');
  if (weekday === words) return words;
  return isToday(weekday, here) ? weekAgo(here) : weekday;
}

/** Whether it is a weekday, and of today: "on Monday", of a Monday, can be today or a week ago. */
export const isToday = (words: string, { now, zone }: Here): boolean =>
  new RegExp(`^${WEEKDAY}$`).test(words) &&
  weekdayFrom(words) === weekdayOf(calendarAt(now, zone).today);

/** "Mon, 12 May" of a 12 May that is a Tuesday. */
export function isOtherWeekday(words: string, at: Instant, zone: string): boolean {
  const [, named] = new RegExp(`^(${WEEKDAY}),? \\d`).exec(words) ?? [];
  return named !== undefined && weekdayFrom(named) !== weekdayOf(calendarAt(at, zone).today);
}

export const weekAgo = ({ now, zone }: Here): string => daysAfter(calendarAt(now, zone).today, -7);
