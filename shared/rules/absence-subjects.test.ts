import { describe, expect, it } from 'vitest';
import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay as day, instant } from '#shared/domain/time.ts';
import { aLittleThing, anAsset } from '#shared/samples/upkeep-builders.ts';
import { absenceDueDays } from './absence-due-days.ts';
import { habitsOf, unkept } from './absence-habits.ts';
import { gapsBetween, subjectOf } from './absence-subjects.ts';
import { aChoreEntry, aCourse } from './sample-chores.ts';

const trip = { from: day('2026-05-15'), to: day('2026-05-28') };
const today = day('2026-05-14');
const DAY = 86_400_000;
const at = (text: string) => instant(Date.parse(`${text}T09:00:00Z`));
const dayOf = (moment: number) => day(new Date(moment).toISOString().slice(0, 10));

const doneOn = (...days: readonly string[]): readonly ChoreEntry[] =>
  days.map((one) =>
    aChoreEntry({ id: id(`done-${one}`), occurrence: one, at: at(one), on: day(one) }),
  );
const dueDays = (chore: Partial<Chore>, entries: readonly ChoreEntry[] = []) =>
  absenceDueDays(aCourse(chore, entries), trip, today);
const weekly: Pick<Chore, 'schedule'> = {
  schedule: {
    ...{ kind: 'rule', rule: 'FREQ=WEEKLY;BYDAY=WE', start: '2026-05-06' },
    ...{ zone: null, except: [] },
  },
};
const rolling = (every: number, first: string): Pick<Chore, 'schedule'> => ({
  schedule: { kind: 'rolling', every, unit: 'day', first: day(first) },
});

describe('what is due in a trip', () => {
  it('[AW30] is each day of a rule within it, and none that was done already', () => {
    expect(dueDays(weekly, doneOn('2026-05-06', '2026-05-13'))).toEqual([
      '2026-05-20',
      '2026-05-27',
    ]);
    expect(dueDays(weekly, doneOn('2026-05-06', '2026-05-13', '2026-05-20'))).toEqual([
      '2026-05-27',
    ]);
  });

  it('[AW30] begins with what is late now, once where misses do not stack', () => {
    expect(dueDays(weekly)).toEqual(['2026-05-06', '2026-05-20', '2026-05-27']);
    expect(dueDays({ ...weekly, missed: 'stack' })).toHaveLength(4);
  });

  it('[AW30] takes what is due until the trip as done on its day', () => {
    expect(dueDays(rolling(7, '2026-05-14'))).toEqual(['2026-05-21', '2026-05-28']);
    expect(dueDays(rolling(40, '2026-05-14'))).toEqual([]);
    expect(dueDays(rolling(5, '2026-05-11'))).toEqual(['2026-05-11', '2026-05-20', '2026-05-25']);
  });

  it('[AW30] is where it was put off to, and nothing once it is no longer kept', () => {
    const putOff = aChoreEntry({
      kind: 'postponed',
      occurrence: '2026-05-20',
      until: '2026-06-02',
    });
    const once = { schedule: { kind: 'once', due: '2026-05-20', zone: null } } as const;
    expect(dueDays(once)).toEqual(['2026-05-20']);
    expect(dueDays(once, [putOff])).toEqual([]);
    expect(dueDays({ ...once, retiredAt: at('2026-05-01') })).toEqual([]);
  });

  it('[AW30] counts each of several times a day', () => {
    const every4h: Pick<Chore, 'schedule'> = {
      schedule: {
        ...{ kind: 'rule', rule: 'FREQ=HOURLY;INTERVAL=4', start: '2026-05-14T12:00' },
        ...{ zone: 'UTC', except: [] },
      },
    };
    expect(dueDays({ ...every4h, countsFrom: today })).toHaveLength(14 * 6);
  });
});

describe('the gaps of a chore', () => {
  const start = at('2026-04-01');
  const later = (days: number) => instant(start + days * DAY);

  it('[AW31] take times closer than 12 hours as one', () => {
    expect(gapsBetween([start, later(0.4), later(9), later(9.2)])).toEqual([
      { days: 9, failed: false },
    ]);
  });

  it('[AW31] end where it failed, also the one that is still open', () => {
    expect(gapsBetween([start, later(30)], [later(20), later(25), later(44)])).toEqual([
      { days: 20, failed: true },
      { days: 14, failed: true },
    ]);
  });

  it('[AW31] count what was not needed for a preventive chore, and not for what comes now and then', () => {
    const entries = doneOn('2026-04-01', '2026-04-11', '2026-04-21').map((entry, place) =>
      place === 1 ? { ...entry, kind: 'not-needed' as const } : entry,
    );
    const facts = { entries, incidents: [], asset: null };
    const gaps = (kind: Chore['kind']) =>
      subjectOf(aCourse({ kind }, entries), facts, trip, today, dayOf).gaps.map(({ days }) => days);
    expect(gaps('preventive')).toEqual([10, 10]);
    expect(gaps('reactive')).toEqual([20]);
  });

  it('[AW11] fail only through an incident that names this chore', () => {
    const entries = doneOn('2026-04-01', '2026-05-01');
    const subject = (lateChoreIds: readonly string[]) =>
      subjectOf(
        aCourse({}, entries),
        {
          ...{ entries, asset: null },
          incidents: [
            {
              lateChoreIds: lateChoreIds.map((one) => id<'ChoreId'>(one)),
              ...{ startedAt: null, declaredAt: at('2026-04-25') },
            },
          ],
        },
        trip,
        today,
        dayOf,
      );
    expect(subject(['rotate']).gaps).toEqual([{ days: 24, failed: true }]);
    expect(subject(['other']).gaps).toEqual([{ days: 30, failed: false }]);
  });
});

describe('a chore as the forecast takes it', () => {
  it('[AW4] expects a rolling reactive chore at its interval, and no other', () => {
    const facts = { entries: [], incidents: [], asset: null };
    const guess = (chore: Partial<Chore>) =>
      subjectOf(aCourse(chore), facts, trip, today, dayOf).guessDays;
    expect(guess({ kind: 'reactive', ...rolling(9, '2026-05-20') })).toBe(9);
    expect(guess({ kind: 'preventive', ...rolling(9, '2026-05-20') })).toBeNull();
    expect(guess({ kind: 'reactive' })).toBeNull();
  });

  it('[AW8] has the exact date of what it keeps, of the certificate where no day is said', () => {
    const certificate = {
      ...{ subject: 'a', issuer: 'b', serial: '1', sha256: '00', names: [] },
      ...{ validFrom: at('2026-01-01'), validTo: at('2026-05-23') },
    };
    const expiresOn = (asset: Parameters<typeof anAsset>[0]) =>
      subjectOf(
        aCourse({ kind: 'deadline' }),
        { entries: [], incidents: [], asset: anAsset(asset) },
        ...([trip, today, dayOf] as const),
      ).expiresOn;
    expect(expiresOn({ certificate })).toBe('2026-05-23');
    expect(expiresOn({ certificate, expiresOn: day('2026-05-22') })).toBe('2026-05-22');
    expect(expiresOn({})).toBeNull();
  });
});

describe('habits', () => {
  const things = ['2026-04-01', '2026-04-10', '2026-04-22'].map((one, place) =>
    aLittleThing({
      id: id(one),
      text: `Restarted billing-worker ${place}`,
      at: at(one),
      on: day(one),
    }),
  );

  it('[AW32] are the same words at least three times, numbers aside', () => {
    expect(habitsOf(things)).toMatchObject([
      {
        title: 'Restarted billing-worker 2',
        gaps: [9, 12],
        lastOn: '2026-04-22',
        minutes: [5, 5, 5],
      },
    ]);
    expect(habitsOf(things.slice(1))).toEqual([]);
    const kept = { pattern: 'restarted billing worker', answer: 'chore' as const };
    expect(unkept(habitsOf(things), [kept])).toEqual([]);
    const fixed = { ...kept, answer: 'fix-cause' as const };
    expect(unkept(habitsOf(things), [fixed])).toHaveLength(1);
  });

  it('[AW32] are never found across assets, nor in project work', () => {
    const about = (...assets: readonly string[]) =>
      things.map((one, place) => ({ ...one, assetId: id<'AssetId'>(assets[place] ?? 'x') }));
    expect(habitsOf(about('x', 'y', 'y'))).toEqual([]);
    expect(habitsOf(about('x', 'x', 'x'))).toMatchObject([{ key: 'x restarted billing worker' }]);
    const partly = about('x').map((one, place) => (place > 0 ? { ...one, assetId: null } : one));
    expect(habitsOf(partly)).toMatchObject([{ key: 'x restarted billing worker' }]);
    expect(habitsOf(things.map((one) => ({ ...one, work: 'project' as const })))).toEqual([]);
  });
});
