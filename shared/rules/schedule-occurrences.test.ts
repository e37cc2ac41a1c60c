import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/chore.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { rollingNext, scheduleOccurrences } from './schedule-occurrences.ts';

const rule = (
  text: string,
  start: string,
  more: { zone?: string | null; except?: readonly string[] } = {},
): Schedule => ({ kind: 'rule', rule: text, start, zone: null, except: [], ...more });
const rolling = (
  every: number,
  unit: 'day' | 'week' | 'month' | 'year',
  first = '2026-01-31',
): Extract<Schedule, { kind: 'rolling' }> => ({
  ...{ kind: 'rolling', every, unit },
  first: calendarDay(first),
});

const keys = (schedule: Schedule, limit: number, after: string | null = null): readonly string[] =>
  scheduleOccurrences(schedule, { after, limit }).found.map(({ key }) => key);

describe('occurrences of a schedule', () => {
  it('[SW1] of a rule with a day are days without a moment', () => {
    const { found, end } = scheduleOccurrences(rule('FREQ=WEEKLY;INTERVAL=2', '2026-05-15'), {
      after: '2026-05-15',
      limit: 1,
    });

    expect(found).toEqual([{ key: '2026-05-29', day: '2026-05-29', at: null }]);
    expect(end).toBe('limit');
  });

  it('[SW1] of a rule with a time have the moment in its zone, moved out of what the clocks skip', () => {
    const nightly = rule('FREQ=DAILY', '2026-03-28T02:30', { zone: 'Europe/Berlin' });

    expect(scheduleOccurrences(nightly, { after: null, limit: 3 }).found).toEqual([
      { key: '2026-03-28T02:30:00', day: '2026-03-28', at: Date.UTC(2026, 2, 28, 1, 30) },
      { key: '2026-03-29T03:30:00', day: '2026-03-29', at: Date.UTC(2026, 2, 29, 1, 30) },
      { key: '2026-03-30T02:30:00', day: '2026-03-30', at: Date.UTC(2026, 2, 30, 0, 30) },
    ]);
    expect(keys(nightly, 1, '2026-03-29T03:30:00')).toEqual(['2026-03-30T02:30:00']);
    const west = rule('FREQ=DAILY', '2026-05-14T23:30', { zone: 'America/St_Johns' });
    expect(scheduleOccurrences(west, { after: null, limit: 1 }).found[0]?.at).toBe(
      Date.UTC(2026, 4, 15, 2, 0),
    );
  });

  it('[SW1] leave out the exceptions and end with the rule or the last day asked for', () => {
    const three = rule('FREQ=DAILY;COUNT=3', '2026-05-01', { except: ['2026-05-02'] });

    expect(keys(three, 9)).toEqual(['2026-05-01', '2026-05-03']);
    expect(scheduleOccurrences(three, { after: null, limit: 9 }).end).toBe('over');
    const until = calendarDay('2026-05-02');
    expect(scheduleOccurrences(three, { after: null, limit: 9, until }).found).toHaveLength(1);
  });

  it('[SW1] of what is due once are that one, also where the clocks skip its time', () => {
    const once: Schedule = { kind: 'once', due: '2026-03-29T02:30', zone: 'Europe/Berlin' };

    expect(scheduleOccurrences(once, { after: null, limit: 5 })).toEqual({
      found: [{ key: '2026-03-29T03:30:00', day: '2026-03-29', at: Date.UTC(2026, 2, 29, 1, 30) }],
      end: 'over',
    });
    expect(keys(once, 5, '2026-03-29T03:30:00')).toEqual([]);
    expect(keys({ kind: 'once', due: '2026-05-01', zone: null }, 5)).toEqual(['2026-05-01']);
  });

  it('[SW2] of a rolling one begin with its first day, each taken to be done on its day', () => {
    expect(keys(rolling(21, 'day', '2026-05-01'), 3)).toEqual([
      '2026-05-01',
      '2026-05-22',
      '2026-06-12',
    ]);
    expect(keys(rolling(21, 'day', '2026-05-01'), 1, '2026-05-01')).toEqual(['2026-05-22']);
    expect(keys(rolling(21, 'day', '2026-05-01'), 1, '2026-05-23')).toEqual(['2026-06-13']);
    expect(keys(rolling(21, 'day', '2026-05-01'), 1, '2026-04-01')).toEqual(['2026-05-01']);
  });

  it('[SW2] a rolling day that its month does not have is the last one of that month', () => {
    expect(rollingNext(rolling(1, 'month'), calendarDay('2026-01-31'))).toBe('2026-02-28');
    expect(rollingNext(rolling(1, 'year'), calendarDay('2028-02-29'))).toBe('2029-02-28');
    expect(rollingNext(rolling(1, 'year'), calendarDay('9999-02-01'))).toBeNull();
  });

  it('[SW3] of what cannot be read are none, and it is said', () => {
    const unreadable: readonly Schedule[] = [
      rule('every Friday', '2026-05-01'),
      rule('FREQ=DAILY', '2026-02-30'),
      rule('FREQ=DAILY', '2026-05-01T09:00', { zone: 'Mars/Olympus' }),
      rule('FREQ=DAILY', '2026-05-01', { except: ['soon'] }),
      rolling(0, 'day'),
      rolling(7, 'day', 'soon'),
      { kind: 'once', due: 'soon', zone: null },
    ];
    for (const schedule of unreadable) {
      expect(scheduleOccurrences(schedule, { after: null, limit: 3 })).toEqual({
        found: [],
        end: 'unreadable',
      });
    }
  });

  it('[SW3] never throw, whatever a schedule holds', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-05-01', '2026-03-29T02:30', '0001-01-01', '9999-12-31T23:59'),
    );
    const zone = fc.oneof(fc.constant(null), fc.string(), fc.constantFrom('Europe/Berlin', 'UTC'));
    const any: fc.Arbitrary<Schedule> = fc.oneof(
      fc.record({
        kind: fc.constant('rule' as const),
        rule: fc.oneof(fc.string(), fc.constantFrom('FREQ=DAILY', 'FREQ=HOURLY;INTERVAL=4')),
        ...{ start: text, zone, except: fc.array(text, { maxLength: 2 }) },
      }),
      fc.record({
        kind: fc.constant('rolling' as const),
        every: fc.oneof(fc.double(), fc.integer()),
        unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
        first: text.map(calendarDay),
      }),
      fc.record({ kind: fc.constant('once' as const), due: text, zone }),
    );
    fc.assert(
      fc.property(any, fc.option(text), (schedule, after) => {
        expect(scheduleOccurrences(schedule, { after, limit: 3 }).found.length).toBeLessThan(4);
      }),
    );
  });
});
