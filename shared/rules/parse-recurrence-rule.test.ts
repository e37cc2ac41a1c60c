import { describe, expect, it } from 'vitest';
import { parseRecurrenceRule } from './parse-recurrence-rule.ts';

const refusalOf = (text: string): unknown => {
  const read = parseRecurrenceRule(text);
  return read.ok ? 'read' : read.refusal;
};

describe('an RRULE', () => {
  it('[OC1] is read with or without its name, in any case of letters, with a last semicolon', () => {
    const plain = parseRecurrenceRule('FREQ=MONTHLY;BYDAY=2TU,-1FR');

    expect(plain).toMatchObject({
      ok: true,
      value: {
        frequency: 'MONTHLY',
        interval: 1,
        weekdays: [
          { weekday: 'TU', nth: 2 },
          { weekday: 'FR', nth: -1 },
        ],
      },
    });
    expect(parseRecurrenceRule('rrule:freq=monthly;byday=2tu,-1fr;')).toEqual(plain);
  });

  it.each([
    ['', 'parts of an RRULE, such as FREQ=MONTHLY;BYMONTHDAY=1', '""'],
    [
      'FREQ=DAILY;BYEASTER=1',
      'parts of an RRULE, such as FREQ=MONTHLY;BYMONTHDAY=1',
      '"BYEASTER=1"',
    ],
    [
      'INTERVAL=2',
      'FREQ, one of YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY, SECONDLY',
      'nothing',
    ],
    ['FREQ=DAILY;FREQ=WEEKLY', 'FREQ once', 'it twice'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL from 1 to 999999999', '"0"'],
    ['FREQ=DAILY;COUNT=1E3', 'COUNT from 1 to 999999999', '"1E3"'],
    ['FREQ=DAILY;UNTIL=20260230', 'UNTIL as 20261231 or 20261231T220000Z', '"20260230"'],
    ['FREQ=YEARLY;BYMONTH=13', 'BYMONTH with numbers from 1 to 12', '"13"'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'BYMONTHDAY with numbers from −31 to −1 or 1 to 31', '"0"'],
    ['FREQ=MONTHLY;BYDAY=XX', 'BYDAY with weekdays such as MO, 2TU or -1FR', '"XX"'],
    ['RSCALE=HEBREW;FREQ=YEARLY', 'RSCALE=GREGORIAN', '"HEBREW"'],
  ])('[OC2] %s is refused with what was expected and found', (text, expected, found) => {
    expect(refusalOf(text)).toEqual({ expected, found });
  });

  it.each([
    ['FREQ=DAILY;COUNT=3;UNTIL=20261231', 'COUNT or UNTIL', 'both'],
    ['FREQ=WEEKLY;BYMONTHDAY=13', 'no BYMONTHDAY beside FREQ=WEEKLY', 'one'],
    ['FREQ=DAILY;BYDAY=1MO', 'weekdays without a number beside FREQ=DAILY', 'one with'],
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO', 'weekdays without a number beside BYWEEKNO', 'one with'],
    ['FREQ=DAILY;BYSETPOS=1', 'another BY part beside BYSETPOS, to choose from', 'none'],
    ['FREQ=MONTHLY;SKIP=BACKWARD', 'RSCALE=GREGORIAN beside SKIP=BACKWARD', 'none'],
    [
      'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD',
      'SKIP=OMIT or SKIP=BACKWARD beside BYMONTHDAY',
      'SKIP=FORWARD',
    ],
  ])('[OC3] %s: parts that do not go together are refused', (text, expected, found) => {
    expect(refusalOf(text)).toEqual({ expected, found });
  });

  it('[OC4] a text of 100 kB is refused unread, and only a part of it is repeated', () => {
    expect(refusalOf(`FREQ=DAILY;BYMONTH=${'1,'.repeat(50_000)}1`)).toEqual({
      expected: 'a rule of at most 4000 characters',
      found: '100020 characters',
    });
    expect(JSON.stringify(refusalOf('X'.repeat(3000))).length).toBeLessThan(200);
  });

  it('[OC5] second 60 is read as 59', () => {
    expect(parseRecurrenceRule('FREQ=DAILY;BYSECOND=60')).toMatchObject({
      value: { numbers: { BYSECOND: [59] } },
    });
  });
});
