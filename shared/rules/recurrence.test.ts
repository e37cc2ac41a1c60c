import { describe, expect, it } from 'vitest';
import { calendarDay } from '#shared/domain/time.ts';
import { parseRecurrenceRule } from './parse-recurrence-rule.ts';
import { type Occurrences, occurrences, type RecurrenceSchedule } from './recurrence.ts';
import { type LocalTime, readLocalTime } from './wall-clock.ts';

const time = (text: string): LocalTime => {
  const read = readLocalTime(text);
  if (read === null) throw new Error(text);
  return read;
};

function schedule(
  rule: string,
  start: string,
  { except = [], zone = null }: { zone?: string | null; except?: readonly string[] } = {},
): RecurrenceSchedule {
  const read = parseRecurrenceRule(rule);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return { rule: read.value, start: time(start), zone, except: except.map(time) };
}

const localOf = ({ found }: Occurrences): readonly string[] => found.map(({ local }) => local);
const first = (limit: number, ...given: Parameters<typeof schedule>): readonly string[] =>
  localOf(occurrences(schedule(...given), { limit }));
const BERLIN = { zone: 'Europe/Berlin' };

describe('occurrences', () => {
  it('[OC6] are days where the start is a day, and the hours of the rule are ignored', () => {
    expect(first(2, 'FREQ=WEEKLY;BYHOUR=9', '2026-03-29')).toEqual(['2026-03-29', '2026-04-05']);
  });

  it('[OC7] the start is one only where the rule says so', () => {
    expect(first(1, 'FREQ=WEEKLY;BYDAY=MO', '2026-01-01')).toEqual(['2026-01-05']);
  });

  it('[OC8] a month without the day is left out, and clamped by days 28 to 31 and BYSETPOS=-1', () => {
    const clamp = 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1';

    expect(first(2, 'FREQ=MONTHLY', '2026-01-31')).toEqual(['2026-01-31', '2026-03-31']);
    expect(first(3, clamp, '2026-01-31')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  });

  it('[OC9] weekdays and days of the month or year must both hold', () => {
    expect(first(2, 'FREQ=YEARLY;BYDAY=1MO;BYMONTHDAY=1', '2026-01-01')).toEqual([
      '2029-01-01',
      '2035-01-01',
    ]);
    expect(first(2, 'FREQ=YEARLY;BYDAY=-1FR;BYYEARDAY=365,366', '2026-01-01')).toEqual([
      '2027-12-31',
      '2032-12-31',
    ]);
    expect(first(1, 'FREQ=YEARLY;BYDAY=FR;BYYEARDAY=-275,-276', '2026-01-01')).toEqual([
      '2028-03-31',
    ]);
  });

  it('[OC9] a weekday with a number and one without may stand beside each other', () => {
    expect(first(3, 'FREQ=YEARLY;BYMONTH=1,2;BYDAY=1MO,SU', '1999-01-01')).toEqual([
      '1999-01-03',
      '1999-01-04',
      '1999-01-10',
    ]);
    expect(first(3, 'FREQ=YEARLY;BYDAY=1MO,SU', '1999-01-01')).toEqual([
      '1999-01-03',
      '1999-01-04',
      '1999-01-10',
    ]);
  });

  it('[OC10] of a sparse daily rule are found, over centuries', () => {
    expect(first(2, 'FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29', '2026-01-01')).toEqual([
      '4876-02-29',
      '5952-02-29',
    ]);
    expect(first(3, 'FREQ=DAILY;INTERVAL=999999', '2026-01-01')).toEqual([
      '2026-01-01',
      '4763-11-28',
      '7501-10-24',
    ]);
  });

  it('[OC11] SKIP=BACKWARD takes the last day of a month that lacks the day', () => {
    const rule = 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD';
    const expected = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'];

    expect(first(4, `${rule};BYMONTHDAY=31`, '2026-01-31')).toEqual(expected);
    expect(first(4, rule, '2026-01-31')).toEqual(expected);
    expect(first(3, `${rule};BYMONTHDAY=30,31`, '2026-02-01')).toEqual([
      '2026-02-28',
      '2026-03-30',
      '2026-03-31',
    ]);
  });

  it('[OC11] SKIP=FORWARD takes the first day after it', () => {
    expect(first(2, 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD', '2026-01-31')).toEqual([
      '2026-01-31',
      '2026-03-01',
    ]);
  });

  it('[OC12] a time that the clocks skip is moved forward by what they skip', () => {
    const { found } = occurrences(schedule('FREQ=DAILY', '2026-03-28T02:30', BERLIN), { limit: 3 });

    expect(found).toMatchObject([
      { local: '2026-03-28T02:30:00', offset: '+01:00', shiftedFrom: null },
      { local: '2026-03-29T03:30:00', offset: '+02:00', shiftedFrom: '2026-03-29T02:30:00' },
      { local: '2026-03-30T02:30:00', offset: '+02:00', shiftedFrom: null },
    ]);
  });

  it('[OC12] also by half an hour, and by a whole day; one that is moved onto another is one', () => {
    const lordHowe = { zone: 'Australia/Lord_Howe' };

    expect(first(1, 'FREQ=DAILY', '2026-10-04T02:15', lordHowe)).toEqual(['2026-10-04T02:45:00']);
    expect(first(3, 'FREQ=DAILY', '2011-12-29T09:00', { zone: 'Pacific/Apia' })).toEqual([
      '2011-12-29T09:00:00',
      '2011-12-31T09:00:00',
      '2012-01-01T09:00:00',
    ]);
    expect(first(4, 'FREQ=HOURLY;BYMINUTE=0,30', '2026-03-29T01:30', BERLIN)).toEqual([
      '2026-03-29T01:30:00',
      '2026-03-29T03:00:00',
      '2026-03-29T03:30:00',
      '2026-03-29T04:00:00',
    ]);
  });

  it('[OC13] a time that comes twice counts once, the first time', () => {
    const { found } = occurrences(schedule('FREQ=HOURLY', '2026-10-25T01:30', BERLIN), {
      limit: 3,
    });

    expect(found.map(({ local, offset }) => local.slice(11, 16) + offset)).toEqual([
      '01:30+02:00',
      '02:30+02:00',
      '03:30+01:00',
    ]);
  });

  it('[OC14] a timed start without a zone gives local times, which no clock moves', () => {
    expect(occurrences(schedule('FREQ=DAILY', '2026-03-29T02:30'), { limit: 1 }).found).toEqual([
      { local: '2026-03-29T02:30:00', offset: null, day: '2026-03-29', shiftedFrom: null },
    ]);
  });

  it('[OC15] UNTIL is the last: a day to its end, a moment as a moment of the zone', () => {
    const until = (text: string): readonly string[] =>
      first(9, `FREQ=DAILY;UNTIL=${text}`, '2026-06-01T09:00', BERLIN);

    expect(until('20260602')).toHaveLength(2);
    expect(until('20260602T070000Z')).toHaveLength(2);
    expect(until('20260602T065959Z')).toHaveLength(1);
    expect(until('20260602T085959')).toHaveLength(1);
  });

  it('[OC16] exceptions leave out a day, a local time or a moment, after COUNT has counted', () => {
    const without = (one: string): readonly string[] =>
      first(9, 'FREQ=DAILY;COUNT=2', '2026-06-01T09:00', { ...BERLIN, except: [one] });
    const second = ['2026-06-02T09:00:00'];

    expect(without('2026-06-01')).toEqual(second);
    expect(without('2026-06-01T09:00')).toEqual(second);
    expect(without('20260601T070000Z')).toEqual(second);
    expect(without('2026-06-01T07:00')).toHaveLength(2);
  });

  it('[OC17] a day asked for as the last is inside', () => {
    const asked = { limit: 9, until: calendarDay('2026-06-02') };

    expect(occurrences(schedule('FREQ=DAILY', '2026-06-01'), asked)).toMatchObject({
      found: [{ day: '2026-06-01' }, { day: '2026-06-02' }],
      end: 'over',
    });
  });

  it('[OC18] weeks of a year belong to the year that has most of their days', () => {
    expect(first(3, 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA', '2016-01-02')).toEqual([
      '2016-01-02',
      '2020-12-29',
      '2021-01-02',
    ]);
  });

  it('[OC21] a page may begin anywhere, also where an occurrence was moved', () => {
    const from = (rule: string, start: string, after: string): unknown =>
      localOf(occurrences(schedule(rule, start, BERLIN), { after: time(after), limit: 1 }))[0];

    expect(from('FREQ=DAILY', '2026-01-01T02:30', '2026-03-29T03:10')).toBe('2026-03-29T03:30:00');
    expect(from('FREQ=DAILY', '2026-01-01T02:30', '2026-03-29T03:30')).toBe('2026-03-30T02:30:00');
    expect(from('FREQ=SECONDLY', '2020-01-01T00:00', '2026-03-29T03:30')).toBe(
      '2026-03-29T03:30:01',
    );
  });

  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'over'],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', 'over'],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=FR', 'over'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6', 'over'],
    ['FREQ=YEARLY;BYDAY=10MO;BYMONTHDAY=1', 'over'],
    ['FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30', 'given-up'],
    ['FREQ=SECONDLY;INTERVAL=86400;BYHOUR=3', 'given-up'],
  ])('[OC19] %s has none, and ends', (rule, end) => {
    expect(occurrences(schedule(rule, '2026-01-01T09:00'), { limit: 1 })).toEqual({
      found: [],
      end,
    });
  });

  it('[OC19] a page far behind a COUNT, and seconds in a day that the clocks skip, end', () => {
    const far = { limit: 1, after: time('9000-01-01T09:00') };
    const skipped = schedule('FREQ=SECONDLY', '2011-12-30T00:00', { zone: 'Pacific/Apia' });

    expect(occurrences(schedule('FREQ=DAILY;COUNT=999999999', '2026-01-01T09:00'), far)).toEqual({
      ...{ found: [], end: 'given-up' },
    });
    expect(occurrences(skipped, { limit: 20_000 })).toMatchObject({ end: 'given-up' });
  });

  it('[OC19] a rule with everything in it, or with a huge number, ends', () => {
    const up = (most: number): string => Array.from({ length: most + 1 }, (_, one) => one).join();
    const all = `BYHOUR=${up(23)};BYMINUTE=${up(59)};BYSECOND=${up(59)}`;

    expect(first(2, 'FREQ=DAILY;COUNT=999999999', '2026-01-01')).toHaveLength(2);
    expect(first(1, `FREQ=YEARLY;BYDAY=MO;${all};BYSETPOS=-1`, '2026-01-01T00:00')).toEqual([
      '2026-12-28T23:59:59',
    ]);
    expect(first(9, 'FREQ=YEARLY;INTERVAL=999999999', '2026-01-01')).toEqual(['2026-01-01']);
    expect(first(9, 'FREQ=DAILY', '9999-12-30')).toEqual(['9999-12-30', '9999-12-31']);
  });
});
