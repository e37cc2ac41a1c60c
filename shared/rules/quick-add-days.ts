import { Temporal } from 'temporal-polyfill';
import { calendarDay, type CalendarDay } from '#shared/domain/time.ts';
import { dayWords } from './day-words.ts';
import { MONTH, monthFrom, NUMBER, numberFrom, WEEKDAY, weekdayFrom } from './quick-add-words.ts';
import { type Weekday, WEEKDAYS } from './recurrence-rule.ts';
import { longDay } from './schedule-words.ts';

const SURE = [
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{4}`,
  String.raw`\d{1,2}/\d{1,2}(?:/\d{4}|/\d{2})?`,
  String.raw`\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})(?:,? \d{4})?`,
  String.raw`(?:${MONTH}) \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?(?!\d|[:.]\d)`,
  'the day after tomorrow|tomorrow|today',
  `in (?:${NUMBER}) (?:day|week|month|year)s?`,
  `(?:next|this) ${WEEKDAY}`,
  'next (?:week|month)',
  '(?:the )?end of (?:the |this )?(?:month|year)',
].join('|');

/** Of a pattern: a day as it is said, in one group. */
export const DAY = `(?<day>${SURE}|${WEEKDAY})`;
/** Without a word before it a bare "Friday" is more often part of a title than a day. */
export const SURE_DAY = `(?<day>${SURE})`;

/** A day that is meant in one way, several that could be, or one that no calendar has. */
export type ReadDay =
  | { readonly kind: 'day'; readonly day: CalendarDay }
  | { readonly kind: 'unclear'; readonly question: string; readonly days: readonly CalendarDay[] };

/**
 * Reads a day, seen from `today`: without a year it is the next such day, today included. Which
 * Friday "next Friday" is, and which number of 3/4 is the month, is unclear.
 */
export function readDay(text: string, today: CalendarDay): ReadDay {
  const said = text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const from = Temporal.PlainDate.from(today);
  if (said === 'today') return only(today);
  if (said === 'tomorrow') return only(shown(from.add({ days: 1 })));
  if (said === 'the day after tomorrow') return only(shown(from.add({ days: 2 })));

  const end = /^(?:the )?end of (?:the |this )?(month|year)$/.exec(said)?.[1];
  if (end !== undefined) return only(shown(lastOf(from, end)));
  const next = /^next (week|month)$/.exec(said)?.[1];
  if (next !== undefined) return unclear(`Which day of ${text.trim()} is it?`, daysIn(from, next));

  const ahead = /^in (?<many>\w+) (?<unit>day|week|month|year)/.exec(said)?.groups;
  if (ahead) return inFuture(from, numberFrom(ahead['many'] ?? ''), ahead['unit'] ?? 'day', text);

  const weekday = new RegExp(`^(?<which>next |this )?(?<name>${WEEKDAY})$`).exec(said)?.groups;
  if (weekday) return onWeekday(weekday, today, from, text);

  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(said);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), text);
  const dotted = /^(\d+)\.(\d+)\.(\d{4})$/.exec(said);
  if (dotted) return dated(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), text);
  const slashed = /^(\d+)\/(\d+)(?:\/(\d+))?$/.exec(said);
  if (slashed) return inEitherOrder(slashed, today, text);

  const [, before, name = '', behind, year] =
    /^(?:(\d+)\w* (?:of )?)?([a-z]+)(?: (\d+)[a-z]*)??(?:,? (\d{4}))?$/.exec(said) ?? [];
  return dayOfMonth(Number(before ?? behind), monthFrom(name), year, today, text);
}

const lastOf = (from: Temporal.PlainDate, period: string): Temporal.PlainDate =>
  from.with(period === 'year' ? { month: 12, day: 31 } : { day: from.daysInMonth });

/** The first day of the next week or month, and the one that is as today. */
const daysIn = (from: Temporal.PlainDate, period: string): readonly CalendarDay[] =>
  period === 'week'
    ? [from.add({ days: 8 - from.dayOfWeek }), from.add({ days: 7 })].map(shown)
    : [from.add({ months: 1 }).with({ day: 1 }), from.add({ months: 1 })].map(shown);

const shown = (date: Temporal.PlainDate): CalendarDay => calendarDay(date.toString());
const only = (day: CalendarDay): ReadDay => ({ kind: 'day', day });
const unclear = (question: string, days: readonly CalendarDay[] = []): ReadDay => ({
  ...{ kind: 'unclear', question, days },
});
const noSuchDay = (text: string): ReadDay =>
  unclear(`No calendar has ${text.trim()}. Which day is it?`);

function inFuture(from: Temporal.PlainDate, many: number, unit: string, text: string): ReadDay {
  try {
    const day = shown(from.add({ [`${unit}s`]: many }));
    return day.length === 10 ? only(day) : noSuchDay(text);
  } catch {
    return noSuchDay(text);
  }
}

function onWeekday(
  said: Readonly<Record<string, string | undefined>>,
  today: CalendarDay,
  from: Temporal.PlainDate,
  text: string,
): ReadDay {
  const ahead = (WEEKDAYS.indexOf(weekdayFrom(said['name'] ?? '')) - from.dayOfWeek + 8) % 7;
  const days = [ahead, ahead + 7].map((count) => shown(from.add({ days: count })));
  if (said['which'] === undefined && ahead > 0) return only(days[0] ?? today);
  if (said['which'] === 'this ') return only(days[0] ?? today);
  // Said on a Friday, "next Friday" cannot be today.
  if (said['which'] === 'next ' && ahead === 0) return only(days[1] ?? today);
  return unclear(`Which day is ${text.trim()}?`, days);
}

function inEitherOrder(found: RegExpExecArray, today: CalendarDay, text: string): ReadDay {
  const [, one, two, year] = found;
  const full = year?.length === 2 ? `20${year}` : year;
  const both = [
    [one, two],
    [two, one],
  ].map(([day, month]) => dayOfMonth(Number(day), Number(month), full, today, text));
  const days = [...new Set(both.flatMap((read) => (read.kind === 'day' ? [read.day] : [])))];
  const [first] = days;
  if (first === undefined) return noSuchDay(text);
  return days.length === 1 ? only(first) : unclear(`Which day is ${text.trim()}?`, days);
}

function dayOfMonth(
  day: number,
  month: number,
  year: string | undefined,
  today: CalendarDay,
  text: string,
): ReadDay {
  if (year !== undefined) return dated(Number(year), month, day, text);
  // Eight years hold a 29 February, whatever the century.
  for (let of = Number(today.slice(0, 4)), last = of + 8; of <= last; of += 1) {
    const read = dated(of, month, day, text);
    if (read.kind === 'day' && read.day >= today) return read;
  }
  return noSuchDay(text);
}

function dated(year: number, month: number, day: number, text: string): ReadDay {
  try {
    return only(shown(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })));
  } catch {
    return noSuchDay(text);
  }
}

/** A day as an answer: what it is called, and what it is called in the line. */
export const dayChoice = (
  day: CalendarDay,
  lead = '',
): { readonly label: string; readonly text: string } => ({
  label: dayWords(day),
  text: `${lead}${longDay(day)}`,
});

export const weekdayOf = (day: CalendarDay): Weekday =>
  WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? 'MO';
