import {
  asTitle,
  type Doubt,
  doubtAt,
  MONTH,
  monthFrom,
  type Reader,
  WEEKDAY,
  weekdayFrom,
  words,
} from './quick-add-words.ts';
import type { Weekday } from './recurrence-rule.ts';
import { isSometimesMissing, longestOf, type Place, type PlaceInMonth } from './repeat.ts';
import { OR_LAST_DAY, ordinal } from './schedule-words.ts';
import { escaped, type Taken } from './typed-line.ts';

/** Where in its week, month or year something is due. */
export type SaidPlace = { readonly said: Taken } & (
  | { readonly kind: 'weekdays'; readonly weekdays: readonly Weekday[] }
  | {
      readonly kind: 'in-month';
      readonly on: PlaceInMonth;
      /** From 1; `null` where no month was said. */
      readonly month: number | null;
    }
);

const OF = `(?<of> (?:of|in) (?:(?<each>the|each|every|a) month|(?<month>${MONTH})))?`;
const SHORT = `(?<short> (?:or|and) (?:on )?(?:the )?last day| only)?`;
const ON = '(?:(?<on>on )|(?<every>(?:every|each) ))?(?:the )?';

const NTH_WEEKDAY = words(
  `(?<!(?:second|2nd|third|3rd|to|but)[ -])${ON}(?<nth>first|1st|second|2nd|third|3rd|fourth|4th|last) (?<weekday>${WEEKDAY}|weekday|workday|working day)${OF}`,
);
const LAST_DAY = words(`${ON}last day${OF}`);
const EDGE_OF_EACH = words(
  '(?:(?:at|by|on) )?(?:the )?(?<edge>end|beginning|start|first)(?: day)? of (?:each|every) (?<unit>month|year)',
);
const MORE_DAYS = words(
  String.raw`(?:and |or |plus |, ?|& ?|/)(?:on )?(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)`,
);
const DAY_IN_YEAR = words(
  `(?:on |(?<every>(?:every|each) ))(?:the )?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH})|(?<name>${MONTH}) (?<number>\\d{1,2})(?:st|nd|rd|th)?)(?!,? \\d{4})${SHORT}`,
);
const DAY_OF_MONTH = words(
  `${ON}(?<day>\\d{1,2})(?:st|nd|rd|th)(?: day)?(?! (?:of )?(?:${MONTH}))${SHORT}${OF}${SHORT.replace('short', 'behind')}`,
);
const AND = '(?:,? and |,? ?|/| ?& ?)';
export const DAYS = `${WEEKDAY}s?(?:${AND}${WEEKDAY}s?)*`;
const PLURAL = '(?:mon|tues|wednes|thurs|fri|satur|sun)days';
export const ON_WEEKDAYS = words(`on (?<days>${DAYS})`);
export const EACH_WEEKDAYS = words(
  `(?:(?:every|each) (?<other>other )?|(?<alternate>alternate ))(?<days>${DAYS})`,
);
const PLURAL_WEEKDAYS = words(`(?:on )?(?<days>${PLURAL}(?:${AND}${PLURAL})*)`);

export const weekdaysIn = ({ groups }: Taken): readonly Weekday[] =>
  (groups['days'] ?? '')
    .split(/[\s,/]+|\band\b/i)
    .filter((one) => one !== '')
    .map(weekdayFrom);

/** "on Fridays" recurs; "on Friday" does only with "every week" beside it. */
export const pluralWeekdays = ({ line }: Reader): Taken | null => line.take(PLURAL_WEEKDAYS);

/** What is said beside a rate: a day of the week, of the month or of the year. */
export function placeBeside(reader: Reader, unit: 'week' | 'month' | 'year'): SaidPlace | null {
  if (unit === 'week') return onWeekdays(reader);
  if (unit === 'year') return nthWeekday(reader) ?? dayInYear(reader) ?? lastDay(reader);
  return nthWeekday(reader) ?? dayOfMonth(reader) ?? lastDay(reader) ?? onWeekdays(reader);
}

/** A place that says by itself that it recurs: "on the last Friday of each month". */
export function placeAlone({ doubts, line }: Reader): SaidPlace | null {
  const reader = { doubts, line };
  const yearly = line.find(DAY_IN_YEAR);
  if (yearly?.groups['every'] !== undefined) return dayInYear(reader);
  const found = line.find(NTH_WEEKDAY) ?? line.find(DAY_OF_MONTH) ?? line.find(LAST_DAY);
  if (found === null) return null;
  const { each, every, month, of, on } = found.groups;
  // "Every 10th" may be one of ten of anything.
  const isEvery = every !== undefined && (of !== undefined || !/\d/.test(found.text));
  if (each !== undefined || isEvery) {
    return nthWeekday(reader) ?? dayOfMonth(reader) ?? lastDay(reader);
  }
  if (on === undefined) return null;
  line.take(new RegExp(escaped(found.text), 'u'));
  doubts.push(
    doubtAt(found, `How often is it due ${found.text}?`, [
      month !== undefined
        ? { label: 'Every year', text: `every year ${found.text}` }
        : { label: 'Every month', text: `every month ${found.text}` },
      asTitle(found),
    ]),
  );
  return null;
}

/** "Every second Tuesday of the month" is a place; of "every second Tuesday" that is not sure. */
export function placeOfEach(reader: Reader): Extract<SaidPlace, { kind: 'in-month' }> | null {
  const edge = reader.line.take(EDGE_OF_EACH);
  if (edge !== null) {
    const isYear = /year/i.test(edge.groups['unit'] ?? '');
    const isEnd = /end/i.test(edge.groups['edge'] ?? '');
    const on = isEnd
      ? ({ kind: 'last-day' } as const)
      : ({ kind: 'day', day: 1, short: 'clamp' } as const);
    return { said: edge, kind: 'in-month', on, month: isYear ? (isEnd ? 12 : 1) : null };
  }
  const { every, nth = '', of } = reader.line.find(NTH_WEEKDAY)?.groups ?? {};
  const isSure = of !== undefined || /^(?:first|1st|last)$/i.test(nth);
  return every !== undefined && isSure ? nthWeekday(reader) : null;
}

/** "And the 30th" beside a day of the month: left in the title, it would be lost. */
export function moreDays({ line }: Reader, { said }: SaidPlace): ReturnType<typeof doubtAt> | null {
  const more = said.groups['day'] === undefined ? null : line.find(MORE_DAYS);
  if (more === null) return null;
  const span = { from: Math.min(said.from, more.from), to: Math.max(said.to, more.to) };
  const instead = (day: number): Doubt['choices'][number] => ({
    label: `The ${ordinal(day)}`,
    text: said.text.replace(/\d{1,2}(?:st|nd|rd|th)?/i, (one) =>
      /\D/.test(one) ? ordinal(day) : String(day),
    ),
  });
  const title = asTitle(more);
  return doubtAt(span, ONE_DAY, [
    instead(Number(said.groups['day'] ?? said.groups['number'])),
    instead(Number(more.groups['day'])),
    { ...title, text: `${said.text} ${title.text}` },
  ]);
}

const ONE_DAY =
  'One line says one day of the month. Which is it? For several, write a rule in the editor.';

function onWeekdays({ line }: Reader): SaidPlace | null {
  const said = line.take(ON_WEEKDAYS) ?? line.take(PLURAL_WEEKDAYS);
  return said === null ? null : { said, kind: 'weekdays', weekdays: weekdaysIn(said) };
}

const NTHS: Readonly<Record<string, Place>> = {
  ...{ first: 1, second: 2, third: 3, fourth: 4, last: -1 },
  ...{ '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 },
};

function nthWeekday({ line }: Reader): Extract<SaidPlace, { kind: 'in-month' }> | null {
  const said = line.take(NTH_WEEKDAY);
  if (said === null) return null;
  const name = said.groups['weekday'] ?? '';
  const weekday = /^w(?:eekday|ork)/i.test(name) ? 'workday' : weekdayFrom(name);
  const nth = NTHS[said.groups['nth']?.toLowerCase() ?? ''] ?? 1;
  return inMonth(said, { kind: 'weekday', nth, weekday });
}

function lastDay({ line }: Reader): SaidPlace | null {
  const said = line.take(LAST_DAY);
  return said === null ? null : inMonth(said, { kind: 'last-day' });
}

function dayOfMonth(reader: Reader): SaidPlace | null {
  const said = reader.line.take(DAY_OF_MONTH);
  return said === null ? null : dayPlace(reader, said, Number(said.groups['day']), null);
}

function dayInYear(reader: Reader): SaidPlace | null {
  const said = reader.line.take(DAY_IN_YEAR);
  if (said === null) return null;
  const { day, month, name, number } = said.groups;
  return dayPlace(reader, said, Number(day ?? number), monthFrom(month ?? name ?? ''));
}

/** A day that some months do not have is asked about, unless it was said what holds then. */
function dayPlace(
  { doubts }: Reader,
  said: Taken,
  day: number,
  month: number | null,
): SaidPlace | null {
  if (day < 1 || day > longestOf(month)) {
    doubts.push(doubtAt(said, `No calendar has ${said.text}. Which day is it?`, [asTitle(said)]));
    return null;
  }
  const short = said.groups['short'] ?? said.groups['behind'];
  if (isSometimesMissing(day, month) && short === undefined) {
    doubts.push(shortMonthDoubt(said, said.text, day, month));
    return null;
  }
  if (short !== undefined && short.trim() !== 'only' && !isSometimesMissing(day, month)) {
    doubts.push(
      doubtAt(said, ONE_DAY, [
        { label: `The ${ordinal(day)}`, text: said.text.replace(short.trim(), '').trim() },
        { label: 'The last day', text: 'on the last day' },
      ]),
    );
    return null;
  }
  const how = short?.trim() === 'only' ? 'skip' : 'clamp';
  return inMonth(
    said,
    { kind: 'day', day, short: isSometimesMissing(day, month) ? how : 'clamp' },
    month,
  );
}

export function shortMonthDoubt(
  at: Taken,
  text: string,
  day: number,
  month: number | null,
): ReturnType<typeof doubtAt> {
  const what = month === 2 ? 'every February' : 'every month';
  return doubtAt(at, `Not ${what} has a ${ordinal(day)}. What holds in the others?`, [
    { label: `Their last day`, text: `${text} ${OR_LAST_DAY}` },
    { label: 'They are left out', text: `${text} only` },
  ]);
}

function inMonth(
  said: Taken,
  on: PlaceInMonth,
  month: number | null = null,
): Extract<SaidPlace, { kind: 'in-month' }> {
  const named = said.groups['of'] === undefined ? undefined : said.groups['month'];
  return {
    ...{ said, kind: 'in-month', on },
    month: month ?? (named === undefined ? null : monthFrom(named)),
  };
}
