import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay as day, instant } from '#shared/domain/time.ts';
import { choreGaps } from './chore-gaps.ts';
import { daysAfter, daysFrom } from './operator-calendar.ts';
import { aChore, aChoreEntry, dueOnce } from './sample-chores.ts';
import { gapsSentence } from './toil-words.ts';

const TODAY = day('2026-05-14');
const rolling = {
  schedule: { kind: 'rolling', every: 7, unit: 'day', first: day('2026-01-01') },
} as const;
const entry = (on: string, kind: 'done' | 'not-needed' | 'skipped' = 'done') =>
  aChoreEntry({
    ...{ id: id(`${kind} ${on}`), kind, on: day(on) },
    at: instant(Date.parse(`${on}T09:00:00Z`)),
  });
const gapsOf = (
  entries: readonly ReturnType<typeof entry>[],
  over: Parameters<typeof aChore>[0] = rolling,
) => choreGaps(aChore(over), entries, TODAY);

describe('gaps of a chore', () => {
  it('[GP1] lie between the days on which it was done, with median, longest and the one still open', () => {
    const gaps = gapsOf([entry('2026-05-01'), entry('2026-04-01'), entry('2026-04-09')]);
    expect(gaps.gaps.map(({ days }) => days)).toEqual([8, 22]);
    expect(gaps).toMatchObject({ median: 15, longest: { from: '2026-04-09', days: 22 }, open: 13 });
    expect(gapsSentence(gaps)).toBe(
      'Every 15 days as a median (n = 2), 22 days at the longest; planned every 7 days.',
    );
  });

  it('[GP2] take a check for doing it, but not of what comes now and then; skipping is no time', () => {
    const entries = [
      entry('2026-04-01'),
      entry('2026-04-05', 'skipped'),
      entry('2026-04-09', 'not-needed'),
      entry('2026-04-20'),
    ];
    expect(gapsOf(entries).gaps.map(({ days }) => days)).toEqual([8, 11]);
    expect(gapsSentence(gapsOf([entry('2026-05-01'), entry('2026-05-02')]))).toBe(
      'Done 1 day apart, once (n = 1); planned every 7 days.',
    );
    expect(gapsOf(entries, { ...rolling, kind: 'reactive' }).gaps).toMatchObject([{ days: 19 }]);
  });

  it('[GP3] are held against the schedule as it is now: one length, a range, or none', () => {
    const monthly = {
      schedule: {
        kind: 'rule',
        rule: 'FREQ=MONTHLY',
        start: '2026-01-01',
        zone: null,
        except: [],
      },
    } as const;
    expect(gapsOf([], monthly).planned).toEqual({ least: 28, most: 31 });
    expect(gapsOf([], dueOnce('2026-05-20')).planned).toBeNull();
    expect(gapsOf([])).toMatchObject({ planned: { least: 7, most: 7 }, median: null, open: null });
  });

  it('[GP4] add up to the days from the first time to the last, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (backs) => {
        const days = backs.map((back) => daysAfter(TODAY, -back));
        const { gaps } = gapsOf(days.map((on) => entry(on)));
        const inOrder = days.toSorted();
        const [first = TODAY] = inOrder;
        expect(gaps.reduce((sum, gap) => sum + gap.days, 0)).toBe(
          daysFrom(first, inOrder.at(-1) ?? first),
        );
        expect(gaps.every((gap) => gap.days > 0)).toBe(true);
      }),
    );
  });
});
