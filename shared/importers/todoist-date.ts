import type { RollingUnit } from '#shared/domain/chore.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { daysAfter } from '#shared/rules/operator-calendar.ts';
import { readLocalTime } from '#shared/rules/wall-clock.ts';
import {
  dayIfIs,
  type DraftSchedule,
  lastDayWhereMissing,
  onceFor,
  repeatingFrom,
  rolling,
} from './draft-schedule.ts';
import { once, type ReadingDay } from './upkeep-draft.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ORDINALS: Readonly<Record<string, number>> = {
  ...{ first: 1, second: 2, third: 3, fourth: 4, last: -1, other: 2 },
};
const UNITS: Readonly<Record<string, RollingUnit>> = {
  ...{ day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', months: 'month' },
  ...{ year: 'year', years: 'year' },
};
const FREQUENCIES = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

/**
 * What stands in Todoist's DATE: a day, a day and a time, or English words for how often. `every!`
 * counts from when it was done. Words that are not among those that are read are due once where they
 * name the day from which they count; else no day is known.
 */
export function readTodoistDate(text: string, zone: string | null, day: ReadingDay): DraftSchedule {
  const given = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  const [, body = '', from] =
    /^(.*?)(?: (?:starting|from) (\d{4}-\d{2}-\d{2}))?$/.exec(given) ?? [];
  const [, words = body, hour, minute = '00', half] =
    /^(.*?)(?: at| @)? (\d{1,2})(?::(\d{2}))? ?(am|pm)?$/.exec(
      /(?: at | @)|\d:\d|\d ?[ap]m$/.test(body) ? body : '',
    ) ?? [];
  const time = hour === undefined ? '' : clockOf(Number(hour), minute, half);
  const named = dayIfIs(from ?? '');
  const unread = onceFor(text.trim(), named === null ? null : once(named));
  if (time === null || (from !== undefined && named === null)) return unread;

  const [, repeats, how = ''] = /^every(!)? ?(.*)$|^/.exec(aliased(words)) ?? [];
  const start = named ?? day.today;
  if (!aliased(words).startsWith('every')) {
    const due = plainDay(words, day);
    return due === null
      ? unread
      : { schedule: once(`${due}${time}`, zone ?? day.zone), refusal: null };
  }
  const [, count = '1', unitWord = ''] = /^(\d{1,3}|other)? ?([a-z]+)$/.exec(how) ?? [];
  const unit = UNITS[unitWord];
  const every = ORDINALS[count] ?? Number(count);
  if (repeats !== undefined) {
    if (unit === undefined || every < 1) return unread;
    return { schedule: rolling(every, unit, calendarDay(start)), refusal: null };
  }
  const rule =
    unit !== undefined && every > 0
      ? `FREQ=${FREQUENCIES[unit]}${every === 1 ? '' : `;INTERVAL=${every}`}`
      : ruleOf(how);
  return rule === null
    ? unread
    : repeatingFrom(
        {
          rule: lastDayWhereMissing(rule, start),
          start: `${start}${time}`,
          zone: zone ?? day.zone,
        },
        day,
      );
}

const aliased = (words: string): string =>
  words
    .replace(/^daily$/, 'every day')
    .replace(/^weekly$/, 'every week')
    .replace(/^monthly$/, 'every month')
    .replace(/^(?:yearly|annually)$/, 'every year')
    .replace(/^ev\b/, 'every');

/** `T09:30`; `null` for no time of a day. */
function clockOf(hour: number, minute: string, half: string | undefined): string | null {
  const shown = half === 'pm' ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;
  return shown > 23 || Number(minute) > 59 ? null : `T${String(shown).padStart(2, '0')}:${minute}`;
}

function plainDay(words: string, { today }: ReadingDay): string | null {
  if (words === 'today') return today;
  if (words === 'tomorrow') return daysAfter(today, 1);
  const iso = words.slice(0, 10);
  if (readLocalTime(iso)?.isDay === true && iso.length === words.length) return iso;
  const [, one, other, year] = /^(\S+) (\S+)(?: (\d{4}))?$/.exec(words) ?? [];
  const month = [one, other].map(monthOf).find((number) => number > 0);
  const date = [one, other].map((word) =>
    Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')?.[1]),
  );
  const number = date.find((value) => value > 0);
  if (month === undefined || number === undefined) return null;
  const on = (inYear: string): string =>
    `${inYear}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
  const thisYear = on(today.slice(0, 4));
  const next = on(String(Number(today.slice(0, 4)) + 1));
  const found = year === undefined ? (thisYear >= today ? thisYear : next) : on(year);
  return readLocalTime(found)?.isDay === true ? found : null;
}

const monthOf = (word = ''): number =>
  /^[a-z]{3,9}$/.test(word) ? MONTHS.indexOf(word.slice(0, 3)) + 1 : 0;

function ruleOf(how: string): string | null {
  if (/^(?:weekday|workday)s?$/.test(how)) return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
  if (/^weekends?$/.test(how)) return 'FREQ=WEEKLY;BYDAY=SA,SU';
  if (how === 'quarter') return 'FREQ=MONTHLY;INTERVAL=3';
  if (/^last day(?: of (?:the )?month)?$/.test(how)) return 'FREQ=MONTHLY;BYMONTHDAY=-1';
  const words = how.split(' ').filter((word) => word !== 'and');
  const days = words.map((word) => dayCode(word));
  if (words.length > 0 && days.every((code) => code !== null)) {
    return `FREQ=WEEKLY;BYDAY=${days.join(',')}`;
  }
  const numbers = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]);
  if (
    numbers.every((number) => number !== undefined && Number(number) > 0 && Number(number) < 32)
  ) {
    return `FREQ=MONTHLY;BYMONTHDAY=${numbers.join(',')}`;
  }
  const nth = ORDINALS[words[0] ?? ''] ?? Number(numbers[0]);
  const code = dayCode(words[1] ?? '');
  if (words.length === 2 && code !== null && nth >= -1 && nth <= 5 && nth !== 0) {
    return words[0] === 'other'
      ? `FREQ=WEEKLY;INTERVAL=2;BYDAY=${code}`
      : `FREQ=MONTHLY;BYDAY=${nth}${code}`;
  }
  const month = words.map(monthOf).find((number) => number > 0);
  const date = numbers.find((number) => number !== undefined);
  return words.length === 2 && month !== undefined && date !== undefined
    ? `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${date}`
    : null;
}

function dayCode(word: string): string | null {
  const isDay = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|[a-z]+day)s?$/.test(word);
  return isDay ? (WEEKDAYS[DAYS.indexOf(word.slice(0, 3))] ?? null) : null;
}
