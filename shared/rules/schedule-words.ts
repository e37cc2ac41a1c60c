import type { Grace, MissedPolicy, Schedule } from '#shared/domain/chore.ts';
import type { Weekday } from './recurrence-rule.ts';
import {
  isSometimesMissing,
  type PlaceInMonth,
  type Repeat,
  repeatOf,
  WORKDAYS,
} from './repeat.ts';
import { count, listed } from './span-words.ts';
import { readLocalTime, wallText } from './wall-clock.ts';

export const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const;
export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  ...{ MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday' },
  ...{ FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
};

export type WhenDue = {
  readonly schedule: Schedule;
  readonly grace: Grace;
  readonly missed: MissedPolicy;
};

/**
 * All that says when a chore is due: "every 2 weeks on Friday, from 15 May 2026, 3 days' grace".
 *
 * The quick add reads it back as the same schedule, for those that the editor can make. What is as
 * usual (no grace, one of several missed stays to do) is not said.
 */
export function whenDueWords({ grace, missed, schedule }: WhenDue): string {
  const parts = [scheduleWords(schedule), startWords(schedule), ...graceWords(grace, schedule)];
  if (missed === 'stack') parts.push('each missed one stays to do');
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * A schedule without its first day, as a clause: "every 90 days", "every month on the last Friday at
 * 09:30 Europe/Berlin", "21 days after it was last done", "once on 14 May 2026". A rule that these
 * words cannot say is given as it is written.
 */
export function scheduleWords(schedule: Schedule): string {
  if (schedule.kind === 'rolling') {
    return `${count(schedule.every, schedule.unit)} after it was last done`;
  }
  if (schedule.kind === 'once') {
    return `once on ${longDay(schedule.due)}${timeWords(schedule.due, schedule.zone)}`;
  }
  const { except, rule, start, zone } = schedule;
  const repeat = repeatOf(rule, start);
  const left =
    except.length === 0
      ? ''
      : `, except on ${listed(
          except.map((one) => exceptWords(one)),
          3,
        )}`;
  if (repeat === null) {
    return `${severalDays(rule)?.words ?? `by the rule ${rule}`}${timeWords(start, zone)}${left}`;
  }
  if (repeat.unit === 'hour') return `${repeatWords(repeat)}${left}`;
  return `${repeatWords(repeat)}${timeWords(start, zone)}${left}`;
}

/** "every month on the 1st and 15th": as crontabs have it. The editor has no fields for it. */
function severalDays(rule: string): { readonly words: string; readonly short: string } | null {
  const [, interval = '1', list] =
    /^FREQ=MONTHLY(?:;INTERVAL=(\d+))?;BYMONTHDAY=(\d+(?:,\d+)+)$/.exec(rule) ?? [];
  const days = (list ?? '').split(',').map(Number);
  if (list === undefined || days.some((day) => isSometimesMissing(day, null))) return null;
  const [each, short] =
    interval === '1'
      ? ['every month', 'monthly']
      : [`every ${count(Number(interval), 'month')}`, `every ${interval} mo`];
  const names = days.map(ordinal);
  return { words: `${each} on the ${listed(names)}`, short: `${short}, ${names.join(' ')}` };
}

/** What a rule repeats: "every day", "every 2 weeks on Monday and Friday", "every year on 3 March". */
export function repeatWords(repeat: Repeat): string {
  const each =
    repeat.every === 1 ? `every ${repeat.unit}` : `every ${count(repeat.every, repeat.unit)}`;
  switch (repeat.unit) {
    case 'week':
      return repeat.every === 1 && isWorkdays(repeat.weekdays)
        ? 'every weekday'
        : `${each} on ${listed(repeat.weekdays.map((one) => WEEKDAY_NAMES[one]))}`;
    case 'month':
      return `${each} on ${placeWords(repeat.on)}`;
    case 'year':
      return `${each} on ${placeInYearWords(repeat.on, repeat.month)}`;
    default:
      return each;
  }
}

/**
 * For a column of a list: "every 14 d", "every 4 h", "weekdays", "monthly, last Fri", "once",
 * "monthly, 31st or last", "21 d after". A rule that has no words is given as it is written.
 */
export function shortScheduleWords(schedule: Schedule): string {
  if (schedule.kind === 'once') return 'once';
  if (schedule.kind === 'rolling') return `${schedule.every} ${SHORT[schedule.unit]} after`;
  const repeat = repeatOf(schedule.rule, schedule.start);
  if (repeat === null) return severalDays(schedule.rule)?.short ?? schedule.rule;
  const { every } = repeat;
  switch (repeat.unit) {
    case 'hour':
      return every === 1 ? 'hourly' : `every ${every} h`;
    case 'day':
      return every === 1 ? 'daily' : `every ${every} d`;
    case 'week': {
      if (repeat.weekdays.length === 1) return `every ${every * 7} d`;
      if (every === 1 && isWorkdays(repeat.weekdays)) return 'weekdays';
      const days = repeat.weekdays.map((one) => WEEKDAY_NAMES[one].slice(0, 3)).join(' ');
      return `${every === 1 ? 'weekly' : `every ${every} wk`}, ${days}`;
    }
    case 'month':
      return `${every === 1 ? 'monthly' : `every ${every} mo`}, ${shortPlace(repeat.on)}`;
    case 'year': {
      const month = (MONTH_NAMES[repeat.month - 1] ?? '').slice(0, 3);
      const place = repeat.on.kind === 'day' ? String(repeat.on.day) : shortPlace(repeat.on);
      return `${every === 1 ? 'yearly' : `every ${every} y`}, ${place} ${month}`;
    }
    default:
      return schedule.rule;
  }
}

const SHORT = { day: 'd', week: 'wk', month: 'mo', year: 'y' } as const;

/** "from 15 May 2026", with the time where the rule goes by the hour; nothing for what is due once. */
export function startWords(schedule: Schedule): string {
  if (schedule.kind === 'once') return '';
  if (schedule.kind === 'rolling') return `from ${longDay(schedule.first)}`;
  const isHourly = repeatOf(schedule.rule, schedule.start)?.unit === 'hour';
  return `from ${longDay(schedule.start)}${isHourly ? timeWords(schedule.start, schedule.zone) : ''}`;
}

/** "up to 2 days early", "3 days' grace"; of a time in hours or minutes. Nothing where there is none. */
export function graceWords({ after, before }: Grace, schedule: Schedule): readonly string[] {
  const length = isTimed(schedule) ? minuteWords : (days: number) => count(days, 'day');
  return [
    ...(before > 0 ? [`up to ${length(before)} early`] : []),
    ...(after > 0 ? [`${possessive(length(after))} grace`] : []),
  ];
}

/** Whether it is due at a time: then its grace is in minutes. */
export function isTimed(schedule: Schedule): boolean {
  if (schedule.kind === 'rolling') return false;
  const at = readLocalTime(schedule.kind === 'once' ? schedule.due : schedule.start);
  return at !== null && !at.isDay;
}

function minuteWords(minutes: number): string {
  if (minutes % 1440 === 0) return count(minutes / 1440, 'day');
  return minutes % 60 === 0 ? count(minutes / 60, 'hour') : count(minutes, 'minute');
}

const possessive = (length: string): string => `${length}${length.endsWith('s') ? "'" : "'s"}`;

/** "the 14th", "the last day", "the last Friday", "the first weekday". */
function placeWords(on: PlaceInMonth): string {
  if (on.kind === 'last-day') return 'the last day';
  if (on.kind === 'weekday') return `the ${ORDINALS[on.nth]} ${dayName(on.weekday)}`;
  const day = `the ${ordinal(on.day)}`;
  if (!isSometimesMissing(on.day, null)) return day;
  return `${day} ${on.short === 'clamp' ? OR_LAST_DAY : 'only'}`;
}

/** Said behind a day that some months do not have. */
export const OR_LAST_DAY = 'or last day';

function placeInYearWords(on: PlaceInMonth, month: number): string {
  const name = MONTH_NAMES[month - 1] ?? '';
  if (on.kind !== 'day') return `${placeWords(on)} of ${name}`;
  const day = `${on.day} ${name}`;
  if (!isSometimesMissing(on.day, month)) return day;
  return `${day} ${on.short === 'clamp' ? OR_LAST_DAY : 'only'}`;
}

const ORDINALS = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;

const dayName = (day: Weekday | 'workday'): string =>
  day === 'workday' ? 'weekday' : WEEKDAY_NAMES[day];

function shortPlace(on: PlaceInMonth): string {
  if (on.kind === 'last-day') return 'last day';
  if (on.kind === 'day') {
    const isClamped = on.short === 'clamp' && isSometimesMissing(on.day, null);
    return isClamped ? `${ordinal(on.day)} or last` : ordinal(on.day);
  }
  const day = on.weekday === 'workday' ? 'weekday' : WEEKDAY_NAMES[on.weekday].slice(0, 3);
  return `${SHORT_ORDINALS[on.nth]} ${day}`;
}

const SHORT_ORDINALS = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', [-1]: 'last' } as const;

/** "1st", "22nd", "13th". */
export function ordinal(day: number): string {
  const isTeen = day > 10 && day < 14;
  return `${day}${(isTeen ? null : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`;
}

const isWorkdays = (weekdays: readonly Weekday[]): boolean => String(weekdays) === String(WORKDAYS);

/** "15 May 2026"; what is no day is given as it is written. */
export function longDay(text: string): string {
  const at = readLocalTime(text);
  if (at === null) return text;
  const [year = '', month = '', day = ''] = wallText(at.at).slice(0, 10).split('-');
  return `${Number(day)} ${MONTH_NAMES[Number(month) - 1] ?? ''} ${year}`;
}

function exceptWords(text: string): string {
  const at = readLocalTime(text);
  return at === null || at.isDay ? longDay(text) : `${longDay(text)}${timeWords(text, null)}`;
}

/** " at 09:30 Europe/Berlin"; nothing for a day. */
function timeWords(text: string, zone: string | null): string {
  const at = readLocalTime(text);
  if (at === null || at.isDay) return '';
  const clock = wallText(at.at).slice(11);
  const shown = clock.endsWith(':00') ? clock.slice(0, 5) : clock;
  return ` at ${shown}${zoneWords(at.isUtc ? 'UTC' : zone)}`;
}

const zoneWords = (zone: string | null): string => (zone === null ? '' : ` ${zone}`);
