import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, instant } from '#shared/domain/time.ts';
import { readQuickAdd } from './quick-add.ts';
import { WEEKDAYS } from './recurrence-rule.ts';
import { longestOf, PLACES, repeatOf } from './repeat.ts';
import { emptyScheduleForm, scheduleFormOf } from './schedule-form-of.ts';
import { isTimedForm, readScheduleForm, type ScheduleForm } from './schedule-form.ts';
import { whenDueWords } from './schedule-words.ts';

const here = {
  services: [],
  assets: [],
  zone: 'Europe/Berlin',
  now: instant(Date.UTC(2026, 4, 14)),
};
const EMPTY = emptyScheduleForm(calendarDay('2026-05-14'), 'Europe/Berlin');

const two = (number: number): string => String(number).padStart(2, '0');
const day = fc
  .tuple(
    fc.integer({ min: 2026, max: 2100 }),
    fc.integer({ min: 6, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

/** Every form that can be filled in, but for rules as such and exceptions, which have no words. */
const form: fc.Arbitrary<ScheduleForm> = fc
  .record({
    kind: fc.constantFrom('repeat' as const, 'after-done' as const, 'once' as const),
    every: fc.integer({ min: 1, max: 10_000 }).map(String),
    unit: fc.constantFrom(...(['hour', 'day', 'week', 'month', 'year'] as const)),
    weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    place: fc.constantFrom(...(['day', 'last-day', 'weekday'] as const)),
    date: fc.integer({ min: 1, max: 31 }),
    short: fc.constantFrom('clamp' as const, 'skip' as const),
    nth: fc.constantFrom(...PLACES),
    weekday: fc.constantFrom(...WEEKDAYS, 'workday' as const),
    month: fc.integer({ min: 1, max: 12 }),
    first: day,
    time: fc.oneof(fc.constant(''), time),
    zone: fc.constantFrom('Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+2'),
    before: fc.integer({ min: 0, max: 5000 }),
    after: fc.integer({ min: 0, max: 5000 }),
    missed: fc.constantFrom('keep-one' as const, 'stack' as const),
  })
  .map(({ after, before, date, ...rest }) => {
    const unit = rest.kind === 'after-done' && rest.unit === 'hour' ? 'day' : rest.unit;
    const isHourly = rest.kind === 'repeat' && unit === 'hour';
    const filled: ScheduleForm = {
      ...{ ...EMPTY, ...rest, unit },
      time: isHourly && rest.time === '' ? '00:00' : rest.time,
      dayOfMonth: String(Math.min(date, rest.unit === 'year' ? longestOf(rest.month) : 31)),
    };
    const most = isTimedForm(filled) ? 5000 : 366;
    return {
      ...filled,
      graceBefore: String(Math.min(before, most)),
      graceAfter: String(Math.min(after, most)),
    };
  });

describe('what the editor makes', () => {
  it('[SW8] is read back from its words as the same schedule, grace and policy', () => {
    fc.assert(
      fc.property(form, (filled) => {
        const made = readScheduleForm(filled);
        if (!made.ok) throw new Error(JSON.stringify(made.refusal));
        const read = readQuickAdd(whenDueWords(made.value), here);

        expect(read.doubts).toEqual([]);
        expect(read.schedule).toEqual(made.value.schedule);
        expect(read.grace ?? { before: 0, after: 0 }).toEqual(made.value.grace);
        expect(read.missed ?? 'keep-one').toBe(made.value.missed);
        expect(read.title).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('[SW9] fills the form from which it is made again', () => {
    fc.assert(
      fc.property(form, (filled) => {
        const made = readScheduleForm(filled);
        if (!made.ok) throw new Error(JSON.stringify(made.refusal));

        expect(readScheduleForm(scheduleFormOf(made.value, EMPTY))).toEqual(made);
      }),
      { numRuns: 300 },
    );
  });

  it('[SW6] has words of its own wherever it has fields', () => {
    fc.assert(
      fc.property(form, (filled) => {
        const made = readScheduleForm(filled);
        if (!made.ok || made.value.schedule.kind !== 'rule') return;
        const { rule, start } = made.value.schedule;

        expect(repeatOf(rule, start)).not.toBeNull();
      }),
    );
  });
});

const WORDS = [
  ...['every', 'each', '2', '3/4', 'weeks', 'month', 'on', 'the', '31st', 'last', 'Friday', 'and'],
  ...['at', '9', '09:30', '25:00', 'of', 'March', '3 March', 'grace', 'days', '20m', 'from', 'UTC'],
  ...['alternate', 'weekend', 'twice', 'a week', '1st', 'end', 'Europe/Berln', 'half'],
  ...['"', '@edge', 'by', 'in', 'after', 'last done', '\u0000', '🙂', 'Europe/Berlin', 'next', '0'],
  ...[
    '1,000,000',
    'hours',
    '30',
    'min',
    'Monday',
    'to',
    'until',
    'except',
    'once a',
    '2nd',
    'year',
  ],
];

describe('whatever is typed', () => {
  it('[QA10] is read without an error, and every span is inside the line', () => {
    const words = fc
      .array(fc.constantFrom(...WORDS), { maxLength: 14 })
      .map((all) => all.join(' '));
    const line = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), words);
    fc.assert(
      fc.property(line, fc.constantFrom('UTC', 'Pacific/Auckland'), (text, zone) => {
        const { doubts, readAs } = readQuickAdd(text, { ...here, zone });
        for (const { from, to } of [...doubts, ...readAs.flatMap(({ spans }) => spans)]) {
          expect(0 <= from && from < to && to <= text.length).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('[QA10] is a title where it is longer than any line', () => {
    const long = 'every day '.repeat(2000).trim();

    expect(readQuickAdd(long, here)).toMatchObject({ title: long, schedule: null, doubts: [] });
  });
});
