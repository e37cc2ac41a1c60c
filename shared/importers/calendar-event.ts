import { isZone } from '#shared/rules/zone.ts';
import { ruleOf } from './cron-rules.ts';

const NICKNAMES: Readonly<Record<string, string>> = {
  minutely: '*-*-* *:*:00',
  hourly: '*-*-* *:00:00',
  daily: '*-*-* 00:00:00',
  monthly: '*-*-01 00:00:00',
  weekly: 'Mon *-*-* 00:00:00',
  yearly: '*-01-01 00:00:00',
  annually: '*-01-01 00:00:00',
  quarterly: '*-01,04,07,10-01 00:00:00',
  semiannually: '*-01,07-01 00:00:00',
  'semi-annually': '*-01,07-01 00:00:00',
};
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A calendar event of systemd as a rule, a single time, or what is wrong with it. */
export type CalendarEvent =
  | {
      readonly kind: 'rule';
      readonly rule: string;
      /** `02:00` */
      readonly time: string;
      /** As it stands there, also where there is no such zone. */
      readonly zone: string | null;
      readonly perDay: number;
    }
  | { readonly kind: 'once'; readonly at: string; readonly zone: string | null }
  | { readonly kind: 'unmapped'; readonly because: string }
  | { readonly kind: 'problem'; readonly expected: string; readonly found: string };

/**
 * Reads one `OnCalendar=` value: weekdays, date and time, each of them optional, and a zone. Weekdays
 * beside a date mean a day that is both. Seconds are left out.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html#Calendar%20Events
 */
export function readCalendarEvent(text: string): CalendarEvent {
  const given = text.trim();
  const words = (NICKNAMES[given.toLowerCase()] ?? given).split(/\s+/);
  const last = words.at(-1) ?? '';
  const isBehindTime = words.at(-2)?.includes(':') === true;
  const zone = words.length > 1 && isZoneWord(last, isBehindTime) ? last : null;
  const parts = zone === null ? words : words.slice(0, -1);
  const isDate = (word: string): boolean => /^[\d*/,.~]+-/.test(word);
  const isTime = (word: string): boolean => word.includes(':');
  const nickname = NICKNAMES[(parts[0] ?? '').toLowerCase()];
  if (nickname !== undefined && parts.length === 1 && zone !== null) {
    return readCalendarEvent(`${nickname} ${zone}`);
  }

  const dayWords = parts.filter((word) => !isDate(word) && !isTime(word));
  const weekdays = weekdaysOf(dayWords.join(','));
  const date = dateOf(parts.find(isDate) ?? '*-*-*');
  const time = timeOf(parts.find(isTime) ?? '00:00:00');
  const isOdd = parts.filter(isDate).length > 1 || parts.filter(isTime).length > 1;
  if (given === '' || isOdd || weekdays === null || date === null || time === null) {
    return {
      kind: 'problem',
      expected: 'a calendar event such as Mon..Fri *-*-* 02:00',
      found: `"${given.slice(0, 60)}"`,
    };
  }
  const clock = `${pad(time.hours[0])}:${pad(time.minutes[0])}`;
  const { days, months, years } = date;
  if (years !== null) {
    const [year, month, day] = [years[0], months[0], days[0]];
    const isOne = years.length * months.length * days.length === 1 && (day ?? 0) > 0;
    return isOne && weekdays.length === 0 && time.hours.length * time.minutes.length === 1
      ? { kind: 'once', at: `${year}-${pad(month)}-${pad(day)}T${clock}`, zone }
      : { kind: 'unmapped', because: 'several days of certain years' };
  }
  return {
    ...{ kind: 'rule', time: clock, zone, perDay: time.hours.length * time.minutes.length },
    rule: ruleOf({ monthDays: days, months, weekdays }, time),
  };
}

const pad = (number = 0): string => String(number).padStart(2, '0');

/** A zone, or what stands in the place of one: behind the time, or of two words with a stroke. */
const isZoneWord = (word: string, isBehindTime: boolean): boolean =>
  /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(word) &&
  dayPlace(word) < 0 &&
  (isBehindTime || word.includes('/') || isZone(word));

/** A weekday by its name or its first three letters, or -1. */
function dayPlace(word: string): number {
  const place = DAYS.indexOf(word.slice(0, 3).toLowerCase());
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return word.length === 3 || names[place] === word.toLowerCase() ? place : -1;
}

function weekdaysOf(text: string): readonly string[] | null {
  if (text === '') return [];
  const found = new Set<number>();
  for (const part of text.split(',').filter((word) => word !== '')) {
    const [from = '', to = from] = part.split(part.includes('..') ? '..' : '-');
    const [first, last] = [dayPlace(from), dayPlace(to)];
    if (first < 0 || last < 0) return null;
    for (let day = first; day !== last; day = (day + 1) % 7) found.add(day);
    found.add(last);
  }
  return found.size === 7 ? [] : WEEKDAYS.filter((_, place) => found.has(place));
}

type EventDate = {
  /** `null`: every one. */
  readonly years: readonly number[] | null;
  readonly months: readonly number[];
  readonly days: readonly number[];
};

function dateOf(text: string): EventDate | null {
  const [, year = '*', month = '*', mark, day = '*'] =
    /^(?:([\d*,./]+)-)?([\d*,./]+)(-|~)([\d*,./]+)$/.exec(text) ?? [];
  if (mark === undefined) return null;
  const years = numbersOf(year, 1970, 2199);
  const months = numbersOf(month, 1, 12);
  const days = numbersOf(day, 1, 31);
  if (years === null || months === null || days === null) return null;
  return {
    years: /^\*(?:\/1)?$/.test(year) ? null : years,
    months: months.length === 12 ? [] : months,
    days: days.length === 31 ? [] : days.map((number) => (mark === '~' ? -number : number)),
  };
}

function timeOf(text: string) {
  const [, hour = '', minute = '', second = '0'] =
    /^([\d*,./]+):([\d*,./]+)(?::([\d*,./]+))?$/.exec(text) ?? [];
  const [hours, minutes] = [numbersOf(hour, 0, 23), numbersOf(minute, 0, 59)];
  return hours === null || minutes === null || !/^[\d.,*/]+$/.test(second)
    ? null
    : { hours, minutes };
}

/** `*`, `1,4`, `1..5`, steps, `1/3` and `1..9/2` as numbers; `null` for anything else. */
function numbersOf(text: string, least: number, most: number): readonly number[] | null {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [, range = '', step] = /^([\d*.]+?)(?:\/(\d{1,4}))?$/.exec(part) ?? [];
    const [from, to] = range === '*' ? [least, most] : range.split('..').map(Number);
    const first = from ?? Number.NaN;
    const last = to ?? (step === undefined ? first : most);
    const every = Number(step ?? 1);
    if (!(least <= first && first <= last && last <= most) || every < 1) return null;
    for (let value = first; value <= last; value += every) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}
