import { describe, expect, it } from 'vitest';
import type { Chore } from '#shared/domain/chore.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { choreCourse } from './chore-course.ts';
import { at, doneOn, stateAt, weekly } from './sample-chore-states.ts';

describe('the state of a chore', () => {
  it('[KC1] is due on its day, in grace after it, and overdue from the end of the grace', () => {
    const chore = weekly({ grace: { before: 1, after: 2 } });
    const kinds = [
      '03-07T12:00',
      '03-08T00:00',
      '03-09T00:00',
      '03-10T00:00',
      '03-11T23:59',
      '03-12T00:00',
    ];
    const first = doneOn(chore, [], at('2026-03-02T09:00'));
    expect(kinds.map((time) => stateAt(chore, first, at(`2026-${time}`)).kind)).toEqual([
      'upcoming',
      'ready',
      'due',
      'in-grace',
      'in-grace',
      'overdue',
    ]);
  });

  it('[KC2] closed for 40 days and opened again: each chore is in one state, its misses listed', () => {
    const schedules: readonly Chore['schedule'][] = [
      { kind: 'once', due: '2026-03-20', zone: null },
      { kind: 'rolling', every: 9, unit: 'day', first: '2026-03-05' as never },
      { kind: 'rule', rule: 'FREQ=DAILY', start: '2026-03-01', zone: null, except: [] },
      { kind: 'rule', rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-03-02', zone: null, except: [] },
      {
        kind: 'rule',
        rule: 'FREQ=HOURLY;INTERVAL=4',
        start: '2026-03-01T03:30',
        zone: 'Europe/Berlin',
        except: [],
      },
    ];
    const [closed, opened] = [at('2026-03-02T18:00'), at('2026-04-11T09:00')];
    const missed = schedules.map((schedule) => {
      const chore = weekly({ schedule });
      const before = stateAt(chore, [], closed);
      const state = stateAt(chore, 'due' in before ? doneOn(chore, [], closed) : [], opened);
      return 'due' in state ? [state.kind, state.missed.length] : [state.kind];
    });
    // The one that it would answer now is not among the missed ones.
    expect(missed).toEqual([
      ['over'],
      ['overdue', 0],
      ['overdue', 39],
      ['overdue', 4],
      ['overdue', 237],
    ]);
  });

  it('[KC3] done late by three cycles, it is next due in the future, and the rest was missed', () => {
    const chore = weekly();
    const entries = doneOn(chore, [], at('2026-03-02T09:00'));
    const late = at('2026-03-31T10:00');
    const before = stateAt(chore, entries, late);
    expect('due' in before && before.occurrence.key).toBe('2026-03-30');
    expect('due' in before && before.missed.map(({ key }) => key)).toEqual([
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
    ]);
    const done = doneOn(chore, entries, late);
    const after = stateAt(chore, done, late);
    expect(after.kind === 'upcoming' && after.due.key).toBe('2026-04-06');
    expect(choreCourse(chore, done).recent).toEqual([
      'on-time',
      'missed',
      'missed',
      'missed',
      'late',
    ]);
  });

  it('[KC4] done early inside its window, it answers the coming occurrence; before it, none', () => {
    const chore = weekly({ grace: { before: 2, after: 0 } });
    const first = doneOn(chore, [], at('2026-03-02T09:00'));
    const early = doneOn(chore, first, at('2026-03-07T20:00'));
    expect(early.at(-1)?.occurrence).toBe('2026-03-09');
    const next = stateAt(chore, early, at('2026-03-08T09:00'));
    expect(next.kind === 'upcoming' && next.due.key).toBe('2026-03-16');
    expect(doneOn(chore, first, at('2026-03-06T20:00')).at(-1)?.occurrence).toBeNull();
  });

  it.each([
    ['America/New_York', '2026-03-10T03:30', '2026-03-09'],
    ['Pacific/Auckland', '2026-03-09T10:30', '2026-03-09'],
    ['Australia/Lord_Howe', '2026-03-09T12:30', '2026-03-09'],
  ])('[KC5] at 23:30 in %s the local day counts', (zone, utc, day) => {
    const chore = weekly();
    const now = at(utc);
    expect(stateAt(chore, doneOn(chore, [], at('2026-03-02T12:00'), zone), now, zone).kind).toBe(
      'due',
    );
    expect(doneOn(chore, [], now, zone).at(-1)).toMatchObject({ on: day, occurrence: day });
  });

  it('[KC6] does not move a chore of days when the zone of the system changes', () => {
    const chore = weekly();
    const now = at('2026-03-04T12:00');
    const days = ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'].map((zone) => {
      const state = stateAt(chore, [], now, zone);
      return 'due' in state ? state.due : null;
    });
    expect(new Set(days.map((due) => due?.key))).toEqual(new Set(['2026-03-02']));
  });

  it('[KC7] taking an entry back restores the due day before it exactly', () => {
    const chore = weekly();
    const one = doneOn(chore, [], at('2026-03-02T09:00'));
    const two = doneOn(chore, one, at('2026-03-10T09:00'));
    expect(choreCourse(chore, two.slice(0, -1))).toEqual(choreCourse(chore, one));
  });

  it('[KC8] an entry said later of an earlier day is counted where it belongs', () => {
    const chore = weekly();
    const entries = doneOn(chore, [], at('2026-03-23T09:00'));
    expect(entries.at(-1)?.occurrence).toBe('2026-03-23');
    const both = doneOn(chore, entries, at('2026-03-10T09:00'));
    expect(both.at(-1)?.occurrence).toBe('2026-03-09');
    expect(choreCourse(chore, both).recent).toEqual(['late', 'missed', 'on-time']);
    const rolling = weekly({
      schedule: { kind: 'rolling', every: 10, unit: 'day', first: calendarDay('2026-03-02') },
    });
    const done = doneOn(rolling, [], at('2026-03-20T09:00'));
    const backDated = doneOn(rolling, done, at('2026-03-12T09:00'));
    expect(choreCourse(rolling, backDated).open[0]?.key).toBe('2026-03-30');
  });
});
