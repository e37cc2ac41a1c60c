import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#shared/domain/time.ts';
import { TAKEN } from './little-thing-minutes.ts';
import { MONTH, spaced, WEEKDAY, weekdayFrom } from './quick-add-words.ts';
import { WEEKDAYS } from './recurrence-rule.ts';
import type { Taken, TypedLine } from './typed-line.ts';

type Here = { readonly now: Instant; readonly zone: string };

/** Of a pattern: a day as it is said before an hour. */
export const DATE = [
  String.raw`\d{4}-\d\d-\d\d`,
  String.raw`(?:${WEEKDAY},? )?\d{1,2} (?:${MONTH})(?: \d{4})?`,
].join('|');

/** Said after one of these, a day belongs to the sentence: "prepared the report for Monday". */
const OF_THE_SENTENCE = String.raw`(?<!(?<![\p{L}\p{N}])(?:for|by|until|till|before|after|next|every|each|since|from|of|the|to|this) +)`;
const SPOKEN = `yesterday|today|last +${WEEKDAY}|on +(?:last +)?(?:${WEEKDAY}|${DATE.replaceAll(' ', ' +')})`;
const WHOLE_NAME = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** Said at an end of the line a day means when; within, it is part of the sentence. */
const FIRST = new RegExp(
  String.raw`^(?:(?:${SPOKEN})(?=[\s,:\u0000])|${WHOLE_NAME}(?=[,:]))[,:]?`,
  'u',
);
const LAST = new RegExp(
  String.raw`(?<=[\s,\u0000])${OF_THE_SENTENCE}(?:${SPOKEN}|${WHOLE_NAME})(?=[\s,\u0000]*(?:${spaced(TAKEN)})?[.!\s\u0000]*$)`,
  'u',
);

/** A day that is said without an hour, with the pattern that takes it out of the line. */
export type DayAlone = { readonly said: Taken; readonly pattern: RegExp };

export function dayAlone(line: TypedLine): DayAlone | null {
  for (const pattern of [FIRST, LAST]) {
    const said = line.find(pattern);
    if (said !== null) return { said, pattern };
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
    .replaceAll(/ +/g, ' ');
  const weekday = words.replace(/^last /, '');
  if (weekday === words) return words;
  return isToday(weekday, here) ? weekAgo(here) : weekday;
}

/** Whether it is a weekday, and of today: "on Monday", of a Monday, can be today or a week ago. */
export const isToday = (words: string, { now, zone }: Here): boolean =>
  new RegExp(`^${WEEKDAY}$`).test(words) &&
  WEEKDAYS.indexOf(weekdayFrom(words)) + 1 === today(now, zone).dayOfWeek;

export const weekAgo = ({ now, zone }: Here): string =>
  today(now, zone).subtract({ days: 7 }).toString();

const today = (now: Instant, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
