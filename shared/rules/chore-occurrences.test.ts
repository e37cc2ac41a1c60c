import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { instant, type Instant } from '#shared/domain/time.ts';
import { choreCourse } from './chore-course.ts';
import { choreState } from './chore-state.ts';
import { calendarAt, daysFrom } from './operator-calendar.ts';
import { aChoreEntry } from './sample-chores.ts';
import { at, doneOn, stateAt, UTC, weekly } from './sample-chore-states.ts';

describe('what becomes of occurrences', () => {
  it('[KC9] keeps every missed one to do where misses stack, the oldest first', () => {
    const chore = weekly({ missed: 'stack' });
    const entries = doneOn(chore, [], at('2026-03-02T09:00'));
    const now = at('2026-03-24T09:00');
    const done = doneOn(chore, entries, now);
    expect(done.at(-1)?.occurrence).toBe('2026-03-09');
    const state = stateAt(chore, done, now);
    expect(state.kind === 'overdue' && state.occurrence.key).toBe('2026-03-16');
    expect(state.kind === 'overdue' && state.missed.map(({ key }) => key)).toEqual(['2026-03-23']);
  });

  it('[KC10] put off, it is due on the new day; the one after it stays where it is', () => {
    const chore = weekly();
    const first = doneOn(chore, [], at('2026-03-02T09:00'));
    const moved = [
      ...first,
      aChoreEntry({
        id: id('m'),
        choreId: chore.id,
        kind: 'postponed',
        occurrence: '2026-03-09',
        until: '2026-03-11',
      }),
    ];
    expect(stateAt(chore, moved, at('2026-03-10T09:00')).kind).toBe('upcoming');
    expect(stateAt(chore, moved, at('2026-03-11T09:00')).kind).toBe('due');
    expect(stateAt(chore, moved, at('2026-03-12T00:00')).kind).toBe('overdue');
    const state = stateAt(
      chore,
      doneOn(chore, moved, at('2026-03-11T10:00')),
      at('2026-03-11T11:00'),
    );
    expect(state.kind === 'upcoming' && state.due.key).toBe('2026-03-16');
  });

  it('[KC11] a schedule that cannot be read is unknown, never over and never due', () => {
    const schedule = {
      kind: 'rule',
      rule: 'FREQ=NEVER',
      start: '2026-03-02',
      zone: null,
      except: [],
    } as const;
    expect(stateAt(weekly({ schedule }), [], at('2026-03-10T09:00')).kind).toBe('unknown');
  });

  it('[KC12] whenever it is done, it is next due later than that day (n = 400)', () => {
    const schedules = fc.oneof(
      fc
        .record({
          every: fc.integer({ min: 1, max: 40 }),
          unit: fc.constantFrom('day', 'week', 'month'),
        })
        .map(
          ({ every, unit }) =>
            ({ kind: 'rolling', every, unit, first: '2026-03-05' }) as Chore['schedule'],
        ),
      fc
        .constantFrom(
          'FREQ=DAILY',
          'FREQ=WEEKLY;BYDAY=MO,TH',
          'FREQ=MONTHLY;BYMONTHDAY=31',
          'FREQ=DAILY;INTERVAL=3',
        )
        .map((rule): Chore['schedule'] => ({
          kind: 'rule',
          rule,
          start: '2026-03-02',
          zone: null,
          except: [],
        })),
    );
    const steps = fc.array(fc.integer({ min: 0, max: 24 * 60 }), { minLength: 1, maxLength: 8 });
    const zones = fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia');
    fc.assert(
      fc.property(
        schedules,
        steps,
        zones,
        fc.integer({ min: 0, max: 3 }),
        (schedule, hours, zone, before) => {
          const chore = weekly({ schedule, grace: { before, after: 1 } });
          let now = at('2026-03-03T00:30');
          let entries: readonly ChoreEntry[] = [];
          for (const step of hours) {
            now = instant(now + step * 3_600_000);
            entries = doneOn(chore, entries, now, zone);
            const state = stateAt(chore, entries, now, zone);
            const today = calendarAt(now, zone).today;
            expect('due' in state && daysFrom(today, state.due.day)).toBeGreaterThan(0);
            expect('due' in state && state.missed).toEqual([]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('[KC13] a clock that jumps back gives the state of that time again', () => {
    const chore = weekly();
    const entries = doneOn(chore, [], at('2026-03-02T09:00'));
    const course = choreCourse(chore, entries);
    const stateOf = (now: Instant) => choreState(course, now, calendarAt(now, UTC));
    const before = stateOf(at('2026-03-09T09:00'));
    expect(stateOf(at('2026-06-01T09:00')).kind).toBe('overdue');
    expect(stateOf(at('2026-03-09T09:00'))).toEqual(before);
  });
});
