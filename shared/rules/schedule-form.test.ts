import { describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/chore.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { emptyScheduleForm, scheduleFormOf } from './schedule-form-of.ts';
import { readScheduleForm, type ScheduleForm } from './schedule-form.ts';

const EMPTY = emptyScheduleForm(calendarDay('2026-05-14'), 'Europe/Berlin');
const read = (more: Partial<ScheduleForm>): ReturnType<typeof readScheduleForm> =>
  readScheduleForm({ ...EMPTY, ...more });

const problemsOf = (more: Partial<ScheduleForm>): readonly string[] => {
  const answer = read(more);
  return answer.ok ? [] : answer.refusal.map(({ field, sentence }) => `${field}: ${sentence}`);
};

function scheduleOf(more: Partial<ScheduleForm>): Schedule {
  const answer = read(more);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value.schedule;
}

const NO_GRACE = { grace: { before: 0, after: 0 }, missed: 'keep-one' } as const;

describe('the fields of a schedule', () => {
  it('[SW10] begin with what is due once, today', () => {
    expect(scheduleOf({})).toEqual({ kind: 'once', due: '2026-05-14', zone: null });
  });

  it('[SW10] write a rule always in the same way', () => {
    const rules = (
      [
        { unit: 'day', every: '90' },
        { unit: 'week', weekdays: ['FR', 'MO'] },
        { unit: 'month', dayOfMonth: '31' },
        { unit: 'month', dayOfMonth: '31', short: 'skip' },
        { unit: 'month', place: 'last-day' },
        { unit: 'month', place: 'weekday', nth: -1, weekday: 'FR' },
        { unit: 'month', place: 'weekday', nth: 1, weekday: 'workday' },
        { unit: 'year', month: 2, dayOfMonth: '29' },
      ] as const
    ).map((more) => scheduleOf({ kind: 'repeat', ...more }));

    expect(rules.map((one) => (one.kind === 'rule' ? one.rule : ''))).toEqual([
      'FREQ=DAILY;INTERVAL=90',
      'FREQ=WEEKLY;BYDAY=MO,FR',
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
    ]);
  });

  it('[SW11] say what is wrong in each, all at once', () => {
    expect(problemsOf({ kind: 'repeat', every: '0', weekdays: [], graceAfter: 'x' })).toEqual([
      'every: A whole number from 1 to 10,000 is needed.',
      'weekdays: A weekday is missing: on which is it due?',
      'graceAfter: Grace is whole days, from 0 to 366.',
    ]);
    expect(problemsOf({ first: '2026-02-30' })).toEqual([
      'first: No calendar has “2026-02-30”. Choose a day.',
    ]);
    expect(problemsOf({ kind: 'repeat', unit: 'hour' })).toEqual([
      'time: A time is missing: by the hour it begins at one.',
    ]);
    expect(problemsOf({ time: '25:00', zone: 'Mars/Olympus' })).toEqual([
      'time: No clock shows “25:00”.',
      'zone: This computer knows no zone “Mars/Olympus”. Choose one such as Europe/Berlin.',
    ]);
    expect(problemsOf({ kind: 'repeat', unit: 'month', dayOfMonth: '32' })).toEqual([
      'dayOfMonth: A day from 1 to 31 is needed.',
    ]);
    expect(problemsOf({ kind: 'after-done', unit: 'hour' })).toEqual([
      'unit: After it was last done it is due on a day. Choose days.',
    ]);
    expect(problemsOf({ kind: 'rule', rule: 'FREQ=OFTEN' })).toEqual([
      'rule: The rule cannot be read: expected FREQ, one of YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY, SECONDLY, found "OFTEN".',
    ]);
  });

  it('[SW12] show a rule without fields of its own as a rule, and keep it and what it leaves out', () => {
    const schedule: Schedule = {
      ...{ kind: 'rule', rule: 'FREQ=MONTHLY;BYMONTHDAY=1,15', start: '2026-05-01', zone: null },
      except: ['2026-06-01'],
    };
    const form = scheduleFormOf({ schedule, ...NO_GRACE }, EMPTY);

    expect(form).toMatchObject({ kind: 'rule', rule: 'FREQ=MONTHLY;BYMONTHDAY=1,15' });
    expect(readScheduleForm(form)).toMatchObject({ ok: true, value: { schedule } });
  });

  it('[SW13] count grace in minutes where there is a time', () => {
    expect(read({ graceAfter: '240', time: '09:30' })).toMatchObject({
      ok: true,
      value: { grace: { before: 0, after: 240 } },
    });
    expect(problemsOf({ graceAfter: '400' })).toHaveLength(1);
  });
});
