import { ok, refused, type Result } from '#shared/result.ts';
import { misfit } from './recurrence-misfit.ts';
import {
  FREQUENCIES,
  type NumberPart,
  type RecurrenceRule,
  type RuleRefusal,
  WEEKDAYS,
  type WeekdayOf,
} from './recurrence-rule.ts';
import { readLocalTime } from './wall-clock.ts';

const LONGEST = 4000;

/** Least and most; those from −1 count from the end. */
const RANGES: Readonly<Record<NumberPart, readonly [number, number]>> = {
  BYMONTH: [1, 12],
  BYWEEKNO: [-53, 53],
  BYYEARDAY: [-366, 366],
  BYMONTHDAY: [-31, 31],
  BYHOUR: [0, 23],
  BYMINUTE: [0, 59],
  BYSECOND: [0, 60],
  BYSETPOS: [-366, 366],
};
const OTHER_PARTS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', 'RSCALE', 'SKIP'];
const SKIPS = ['OMIT', 'BACKWARD', 'FORWARD'] as const;

const refuse = (expected: string, found: string): Result<never, RuleRefusal> =>
  refused({ expected, found: found.length > 80 ? `${found.slice(0, 80)}…` : found });

/** Reads an RRULE, with or without its name in front, in any case of letters. */
export function parseRecurrenceRule(text: string): Result<RecurrenceRule, RuleRefusal> {
  if (text.length > LONGEST) {
    return refuse(`a rule of at most ${LONGEST} characters`, `${text.length} characters`);
  }
  const body = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  const parts = new Map<string, string>();
  for (const part of body.split(';')) {
    const [, name = '', value = ''] = /^([A-Z-]+)=(.+)$/.exec(part) ?? [];
    if (!OTHER_PARTS.includes(name) && !(name in RANGES)) {
      return refuse('parts of an RRULE, such as FREQ=MONTHLY;BYMONTHDAY=1', `"${part}"`);
    }
    if (parts.has(name)) return refuse(`${name} once`, 'it twice');
    parts.set(name, value);
  }

  const frequency = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (!frequency) return refuse(`FREQ, one of ${FREQUENCIES.join(', ')}`, shown(parts, 'FREQ'));
  for (const name of ['INTERVAL', 'COUNT']) {
    if (!/^0{0,9}[1-9]\d{0,8}$/.test(parts.get(name) ?? '1')) {
      return refuse(`${name} from 1 to 999999999`, shown(parts, name));
    }
  }
  const until = parts.has('UNTIL') ? readLocalTime(parts.get('UNTIL') ?? '') : null;
  if (parts.has('UNTIL') && until === null) {
    return refuse('UNTIL as 20261231 or 20261231T220000Z', shown(parts, 'UNTIL'));
  }
  const weekStart = WEEKDAYS.find((one) => one === (parts.get('WKST') ?? 'MO'));
  if (!weekStart) return refuse(`WKST, one of ${WEEKDAYS.join(', ')}`, shown(parts, 'WKST'));
  if ((parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN') {
    return refuse('RSCALE=GREGORIAN', shown(parts, 'RSCALE'));
  }
  const skip = SKIPS.find((one) => one === (parts.get('SKIP') ?? 'OMIT'));
  if (!skip) return refuse(`SKIP, one of ${SKIPS.join(', ')}`, shown(parts, 'SKIP'));

  const numbers: Record<NumberPart, readonly number[]> = { ...NONE };
  for (const name of Object.keys(RANGES) as NumberPart[]) {
    const read = numbersOf(name, parts);
    if (!read.ok) return read;
    numbers[name] = read.value;
  }
  const weekdays = weekdaysOf(parts);
  if (!weekdays.ok) return weekdays;

  const rule: RecurrenceRule = {
    ...{ frequency, until, weekStart, skip, numbers, weekdays: weekdays.value },
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
  };
  const wrong = misfit(rule, parts.has('RSCALE'));
  return wrong === null ? ok(rule) : refused(wrong);
}

const NONE: Readonly<Record<NumberPart, readonly number[]>> = {
  ...{ BYMONTH: [], BYWEEKNO: [], BYYEARDAY: [], BYMONTHDAY: [] },
  ...{ BYHOUR: [], BYMINUTE: [], BYSECOND: [], BYSETPOS: [] },
};

function shown(parts: ReadonlyMap<string, string>, name: string): string {
  const value = parts.get(name);
  return value === undefined ? 'nothing' : `"${value}"`;
}

function numbersOf(
  name: NumberPart,
  parts: ReadonlyMap<string, string>,
): Result<readonly number[], RuleRefusal> {
  const text = parts.get(name);
  if (text === undefined) return ok([]);
  const [least, most] = RANGES[name];
  const range =
    least < 0 ? `${least} to −1 or 1 to ${most}`.replace('-', '−') : `${least} to ${most}`;
  const numbers: number[] = [];
  for (const one of text.split(',')) {
    const number = Number(one);
    const isInRange = least <= number && number <= most && !(least < 0 && number === 0);
    if (!/^[+-]?\d{1,3}$/.test(one) || !isInRange) {
      return refuse(`${name} with numbers from ${range}`, `"${one}"`);
    }
    // No clock of ours has a leap second; RFC 5545 has it read as the second before.
    numbers.push(name === 'BYSECOND' && number === 60 ? 59 : number);
  }
  return ok([...new Set(numbers)].sort((a, b) => a - b));
}

function weekdaysOf(parts: ReadonlyMap<string, string>): Result<readonly WeekdayOf[], RuleRefusal> {
  const text = parts.get('BYDAY');
  if (text === undefined) return ok([]);
  const found = new Map<string, WeekdayOf>();
  for (const one of text.split(',')) {
    const [, number, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(one) ?? [];
    const weekday = WEEKDAYS.find((day) => day === name);
    const nth = number === undefined ? null : Number(number);
    if (!weekday || nth === 0 || Math.abs(nth ?? 1) > 53) {
      return refuse('BYDAY with weekdays such as MO, 2TU or -1FR', `"${one}"`);
    }
    found.set(`${nth}${weekday}`, { weekday, nth });
  }
  return ok([...found.values()]);
}
