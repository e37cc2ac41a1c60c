import { describe, expect, it } from 'vitest';
import type { RollingUnit, Schedule } from '#shared/domain/chore.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { repeatOf, ruleText } from './repeat.ts';
import { scheduleWords, shortScheduleWords, whenDueWords } from './schedule-words.ts';

const rule = (text: string, start = '2026-05-14', zone: string | null = null): Schedule => ({
  ...{ kind: 'rule', rule: text, start, zone, except: [] },
});
const rolling = (every: number, unit: RollingUnit): Schedule => ({
  ...{ kind: 'rolling', every, unit, first: calendarDay('2026-05-14') },
});
const once: Schedule = { kind: 'once', due: '2026-05-14', zone: null };

/** A schedule, its words, and its words in a column. */
const SAID: readonly (readonly [Schedule, string, string])[] = [
  [rule('FREQ=DAILY'), 'every day', 'daily'],
  [rule('FREQ=DAILY;INTERVAL=90'), 'every 90 days', 'every 90 d'],
  [rule('FREQ=WEEKLY;BYDAY=FR'), 'every week on Friday', 'every 7 d'],
  [rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'), 'every 2 weeks on Friday', 'every 14 d'],
  [rule('FREQ=WEEKLY'), 'every week on Thursday', 'every 7 d'],
  [rule('FREQ=WEEKLY;BYDAY=TH,MO'), 'every week on Monday and Thursday', 'weekly, Mon Thu'],
  [rule('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'), 'every weekday', 'weekdays'],
  [rule('FREQ=MONTHLY;BYDAY=-1FR'), 'every month on the last Friday', 'monthly, last Fri'],
  [rule('FREQ=MONTHLY;INTERVAL=3'), 'every 3 months on the 14th', 'every 3 mo, 14th'],
  [rule('FREQ=MONTHLY;BYMONTHDAY=-1'), 'every month on the last day', 'monthly, last day'],
  [
    rule('FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'),
    'every month on the 31st or last day',
    'monthly, 31st or last',
  ],
  [rule('FREQ=MONTHLY;BYMONTHDAY=31'), 'every month on the 31st only', 'monthly, 31st'],
  [
    rule('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'),
    'every month on the last weekday',
    'monthly, last weekday',
  ],
  [rule('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3'), 'every year on 3 March', 'yearly, 3 Mar'],
  [
    rule('FREQ=YEARLY;BYMONTH=3;BYDAY=1MO'),
    'every year on the first Monday of March',
    'yearly, 1st Mon Mar',
  ],
  [rule('FREQ=HOURLY;INTERVAL=4', '2026-05-14T11:00', 'UTC'), 'every 4 hours', 'every 4 h'],
  [
    rule('FREQ=WEEKLY;BYDAY=FR', '2026-05-15T09:30', 'Europe/Berlin'),
    'every week on Friday at 09:30 Europe/Berlin',
    'every 7 d',
  ],
  [rolling(21, 'day'), '21 days after it was last done', '21 d after'],
  [rolling(1, 'month'), '1 month after it was last done', '1 mo after'],
  [once, 'once on 14 May 2026', 'once'],
];

/** Each has more to it than words of ours could say. */
const ODD = [
  'FREQ=DAILY;COUNT=3',
  'FREQ=WEEKLY;UNTIL=20261231;BYDAY=MO',
  'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU',
  'FREQ=MONTHLY;BYMONTHDAY=1,31',
  'FREQ=MONTHLY;BYMONTHDAY=-2',
  'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
  'FREQ=MONTHLY;BYDAY=5FR',
  'FREQ=YEARLY;BYDAY=1MO',
  'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1',
  'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31',
  'FREQ=DAILY;BYDAY=MO',
  'FREQ=MINUTELY;INTERVAL=30',
  'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=31',
  'every Friday',
];

describe('a schedule in words', () => {
  it.each(SAID)('[SW4] %# reads "%s"', (schedule, long) => {
    expect(scheduleWords(schedule)).toBe(long);
  });

  it.each(SAID)('[SW5] %# is short in a column', (schedule, _, short) => {
    expect(shortScheduleWords(schedule)).toBe(short);
  });

  it.each(ODD)('[SW6] %s is shown as it is written', (text) => {
    expect(repeatOf(text, '2026-05-14')).toBeNull();
    expect(scheduleWords(rule(text))).toBe(`by the rule ${text}`);
    expect(shortScheduleWords(rule(text))).toBe(text);
  });

  it('[SW14] several days of a month, which the editor has no fields for, are said', () => {
    const twice = rule('FREQ=MONTHLY;BYMONTHDAY=1,15', '2026-05-15T04:30', 'Europe/Berlin');
    expect(scheduleWords(twice)).toBe('every month on the 1st and 15th at 04:30 Europe/Berlin');
    expect(shortScheduleWords(twice)).toBe('monthly, 1st 15th');
    const rare = rule('FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,8,15');
    expect(scheduleWords(rare)).toBe('every 2 months on the 1st, 8th and 15th');
    expect(shortScheduleWords(rare)).toBe('every 2 mo, 1st 8th 15th');
  });

  it('[SW6] an hour of a day is no hour, so that its words would be wrong', () => {
    expect(repeatOf('FREQ=HOURLY', '2026-05-14')).toBeNull();
  });

  it('[SW7] begins, may be early or late, and says what becomes of several missed', () => {
    const fortnightly = rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '2026-05-15');
    const nightly = rule('FREQ=DAILY', '2026-05-15T02:00', 'UTC');

    expect(
      whenDueWords({ schedule: fortnightly, grace: { before: 1, after: 3 }, missed: 'keep-one' }),
    ).toBe("every 2 weeks on Friday, from 15 May 2026, up to 1 day early, 3 days' grace");
    expect(
      whenDueWords({ schedule: nightly, grace: { before: 90, after: 1440 }, missed: 'stack' }),
    ).toBe(
      'every day at 02:00 UTC, from 15 May 2026, up to 90 minutes early, ' +
        "1 day's grace, each missed one stays to do",
    );
  });

  it('[SW7] names the days that are left out', () => {
    const schedule: Schedule = {
      ...{ kind: 'rule', rule: 'FREQ=DAILY', start: '2026-12-01', zone: null },
      except: ['2026-12-24', '2026-12-25'],
    };

    expect(scheduleWords(schedule)).toBe(
      'every day, except on 24 December 2026 and 25 December 2026',
    );
  });

  it('[SW4] a rule that has words is written back as the same one', () => {
    for (const [schedule] of SAID) {
      if (schedule.kind !== 'rule') continue;
      const repeat = repeatOf(schedule.rule, schedule.start);
      if (repeat === null) throw new Error(schedule.rule);
      expect(repeatOf(ruleText(repeat), schedule.start)).toEqual(repeat);
    }
  });
});
