import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { calendarDay as day, instant } from '#shared/domain/time.ts';
import { anIncident } from '#shared/samples/decision-builders.ts';
import { aLittleThing } from '#shared/samples/upkeep-builders.ts';
import { weekName, weekOf, weeksUpTo } from './calendar-week.ts';
import { localHours } from './local-hour.ts';
import { aChore, aChoreEntry } from './sample-chores.ts';
import { heatMap } from './toil-heat-map.ts';
import { workItems, type WorkRows } from './toil-items.ts';
import { paretoLines } from './toil-pareto.ts';
import { payBack, payBackWords } from './toil-pay-back.ts';
import { overReference, toilWeeks } from './toil-weeks.ts';
import { heatSentence, leftOutSentence, overSentence, weeksSentence } from './toil-words.ts';

const at = (text: string) => instant(Date.parse(`${text}Z`));
const dayOf = (moment: number) => day(new Date(moment).toISOString().slice(0, 10));
const work = (rows: Partial<WorkRows>) =>
  workItems(
    { entries: [], chores: [], things: [], incidents: [], services: [], assets: [], ...rows },
    dayOf,
  );
const thing = (on: string, over: Parameters<typeof aLittleThing>[0] = {}) =>
  aLittleThing({ id: id(`${on} ${over.text ?? ''}`), at: at(`${on}T09:00`), on: day(on), ...over });
const done = (on: string, minutes: number | null, kind: 'done' | 'not-needed' = 'done') =>
  aChoreEntry({ id: id(`${kind} ${on}`), kind, at: at(`${on}T09:00`), on: day(on), minutes });
const basesOf = (items: ReturnType<typeof work>) =>
  items.map(({ basis, minutes }) => [basis, minutes]);

describe('minutes of toil', () => {
  it('[TO1] are those that were said, else the median of the same chore, marked', () => {
    const entries = [done('2026-03-01', 10), done('2026-03-08', 20), done('2026-03-15', null)];
    expect(basesOf(work({ entries, chores: [aChore({ minutes: 99 })] }))).toEqual([
      ['said', 10],
      ['said', 20],
      ['median', 15],
    ]);
  });

  it('[TO2] are what the chore says it takes where nobody said it yet, and else unknown', () => {
    const entries = [done('2026-03-01', null), done('2026-03-02', null, 'not-needed')];
    const items = work({ entries, chores: [aChore({ minutes: 7 })] });
    expect(basesOf(items)).toEqual([
      ['usual', 7],
      ['unknown', null],
    ]);
    expect(basesOf(work({ entries, chores: [aChore()] }))[0]).toEqual(['unknown', null]);
  });

  it('[TO2] of a little thing come from the same words, and never from another one', () => {
    const things = [
      thing('2026-03-01', { text: 'Freed disk 4' }),
      thing('2026-03-02', { text: 'Freed disk 7', minutes: null }),
      thing('2026-03-03', { text: 'Wrote to the bank', minutes: null }),
      thing('2026-03-04', { text: 'Freed disk 9', minutes: null, assetId: id('asset-2') }),
    ];
    expect(basesOf(work({ things })).map(([basis]) => basis)).toEqual([
      ...['said', 'median', 'unknown', 'unknown'],
    ]);
  });

  it('[TO3] leave out what was moved, skipped or missed, exercises, and work twice written down', () => {
    const incident = anIncident({
      ...{ declaredAt: at('2026-03-01T09:00'), acknowledgedAt: at('2026-03-01T09:05') },
      mitigatedAt: at('2026-03-01T10:05'),
    });
    const during = thing('2026-03-01', { at: at('2026-03-01T09:30'), incidentId: incident.id });
    const later = thing('2026-03-02', { incidentId: incident.id });
    const items = work({
      entries: [aChoreEntry({ kind: 'skipped' }), aChoreEntry({ kind: 'postponed' })],
      things: [during, later],
      incidents: [incident, anIncident({ id: id('exercise'), kind: 'exercise' })],
    });
    expect(items.map(({ basis, kind, minutes }) => [kind, basis, minutes])).toEqual([
      ['little-thing', 'said', 5],
      ['incident', 'clock', 60],
    ]);
  });

  it('[TO4] of an incident are by the clock until users were fine, and unknown over twelve hours', () => {
    const minutesTo = (mitigatedAt: string | null) =>
      work({
        incidents: [
          anIncident({
            declaredAt: at('2026-03-01T09:00'),
            mitigatedAt: mitigatedAt === null ? null : at(mitigatedAt),
          }),
        ],
      })[0]?.minutes;
    expect(minutesTo('2026-03-01T21:00')).toBe(720);
    expect(minutesTo('2026-03-01T21:01')).toBeNull();
    expect(minutesTo(null)).toBeNull();
  });
});

describe('weeks of toil', () => {
  it('[TO5] begin on Monday and have the number of ISO 8601', () => {
    expect(weekOf(day('2026-05-17'))).toBe('2026-05-11');
    expect(weekName(day('2026-05-11'))).toBe('W20');
    expect(weekName(day('2025-12-29'))).toBe('W1');
    expect(weekName(day('2026-12-28'))).toBe('W53');
    expect(weeksUpTo(day('2026-05-14'), 2)).toEqual(['2026-05-04', '2026-05-11']);
  });

  it('[TO5] take the day on which it was, as it was on the calendar then', () => {
    // Sunday 23:30 in New York is Monday in UTC: the operator's day counts.
    const late = thing('2026-03-08', { at: at('2026-03-09T03:30') });
    const weeks = toilWeeks(work({ things: [late] }), day('2026-03-10'), 2);
    expect(weeks.map(({ isPartial, n }) => [n, isPartial])).toEqual([
      [1, false],
      [0, true],
    ]);
  });

  it('[TO6] have a share where project minutes are logged, else it is unknown', () => {
    const toil = thing('2026-03-09', { minutes: 90 });
    const project = (minutes: number | null) =>
      thing('2026-03-10', { text: 'New queue', work: 'project', minutes });
    const weekWith = (...things: readonly ReturnType<typeof thing>[]) =>
      toilWeeks(work({ things }), day('2026-03-11'), 1);
    const [week] = weekWith(toil, project(30));
    expect(week).toMatchObject({ share: 0.75, n: 1, projectN: 1 });
    expect(week && overReference(week)).toBe(30);
    expect(week && overSentence(week, ['restarts'])).toBe(
      '30 min over half so far; most of it: restarts.',
    );
    expect(weekWith(toil)[0]?.share).toBeNull();
    expect(weekWith(toil, project(null))[0]).toMatchObject({ share: null, projectUnknown: 1 });
    expect(weeksSentence(weekWith(toil))).toContain('the share of toil is unknown');
  });

  it('[TO7] count what has no minutes, and say what was filled in and what a clock said', () => {
    const weeks = toilWeeks(
      work({
        things: [
          thing('2026-03-09', { text: 'One', minutes: null }),
          ...[
            thing('2026-03-09', { text: 'Two' }),
            thing('2026-03-10', { text: 'Two', minutes: null }),
          ],
        ],
      }),
      day('2026-03-11'),
      1,
    );
    expect(weeks[0]).toMatchObject({ n: 3, unknown: 1, toil: 10, imputed: 5 });
    expect(leftOutSentence(weeks)).toBe(
      '1 piece of toil without minutes left out and 5 min filled in from the same work.',
    );
  });
});

describe('yearly hours', () => {
  const every = (text: string, minutes: number | null, ...days: readonly string[]) =>
    days.map((on) => thing(on, { text, minutes }));

  it('[TO8] are times a year by the first and the last, times the median minutes', () => {
    const things = [
      ...every('Restart', 10, '2026-01-01', '2026-01-11', '2026-01-21', '2026-02-10'),
      ...every('Sweep', 30, '2026-01-01', '2026-02-10'),
    ];
    const [first, second] = paretoLines(work({ things }));
    expect(first).toMatchObject({ title: 'Restart', n: 4, medianMinutes: 10 });
    expect(first?.perYear).toBeCloseTo((3 / 40) * 365.25);
    expect(second?.yearlyMinutes).toBeCloseTo((1 / 40) * 365.25 * 30);
    expect(first?.cumulative).toBeCloseTo(0.5);
    expect(second?.cumulative).toBeCloseTo(1);
  });

  it('[TO9] are unknown for what came once, within 28 days, or without minutes', () => {
    const things = [
      ...every('Once', 10, '2026-01-01'),
      ...every('Short', 10, '2026-01-01', '2026-01-28'),
      ...every('Silent', null, '2026-01-01', '2026-01-29'),
      ...every('Known', 10, '2026-01-01', '2026-01-29'),
    ];
    const lines = paretoLines(work({ things }));
    expect(Object.fromEntries(lines.map(({ title, why }) => [title, why]))).toEqual({
      ...{ Known: null, Once: 'once', Short: 'short', Silent: 'no-minutes' },
    });
    expect(lines.flatMap(({ cumulative }) => cumulative ?? [])).toEqual([1]);
  });

  it('[TO10] leave out chores that are no longer kept, and join incidents by service', () => {
    const entries = [done('2026-01-01', 5), done('2026-03-01', 5)];
    const over = work({ entries, chores: [aChore({ retiredAt: at('2026-03-02T00:00') })] });
    expect(paretoLines(over)).toEqual([]);
    const incidents = ['2026-01-01', '2026-03-01'].map((on) =>
      anIncident({
        ...{ id: id(on), declaredAt: at(`${on}T09:00`), mitigatedAt: at(`${on}T09:30`) },
      }),
    );
    const services = [{ id: id<'ServiceId'>('service-1'), name: 'checkout' }];
    expect(paretoLines(work({ incidents, services }))[0]).toMatchObject({
      ...{ title: 'Incidents of checkout', n: 2, medianMinutes: 30 },
    });
  });
});

describe('the heat map of toil', () => {
  const cellsOf = (...things: readonly ReturnType<typeof thing>[]) =>
    heatMap(work({ things }), localHours('Europe/Berlin'));

  it('[TO11] has the hour of the operator’s clock, on both sides of a change of clocks', () => {
    const map = cellsOf(
      thing('2026-03-28', { at: at('2026-03-28T22:30') }),
      thing('2026-03-29', { text: 'Summer', at: at('2026-03-29T01:30') }),
    );
    expect(map.cells[5]?.[23]).toEqual({ n: 1, minutes: 5, unknown: 0 });
    expect(map.cells[6]?.[3]?.n).toBe(1);
  });

  it('[TO12] counts apart what has a day alone, or the day of another zone', () => {
    const map = cellsOf(
      thing('2026-03-10', { at: at('2026-03-09T23:00') }),
      thing('2026-03-09', { text: 'Elsewhere', at: at('2026-03-10T03:30'), minutes: null }),
    );
    expect(map.hourUnknown).toEqual({ n: 2, minutes: 5, unknown: 1 });
    expect(heatSentence(map)).toBe(
      'No toil with a known hour. The hour of 2 more pieces is unknown.',
    );
  });
});

describe('paying back', () => {
  it('[TO13] takes build minutes ÷ (times a day × minutes saved − upkeep a day) days', () => {
    const answer = payBack({ build: 240, timesADay: 0.5, savedEachTime: 10, upkeepADay: 1 });
    expect(answer).toEqual({ kind: 'after', days: 60, savedADay: 4 });
    expect(payBackWords(answer)).toBe(
      'It pays back after about 60 days; from then on it saves 28 min a week.',
    );
  });

  it('[TO14] never comes where upkeep takes what is saved, and is unknown without a frequency', () => {
    const input = { build: 10, timesADay: 0.5, savedEachTime: 10, upkeepADay: 5 };
    expect(payBackWords(payBack(input))).toMatch(/^Do not:/u);
    expect(payBack({ ...input, timesADay: null }).kind).toBe('unknown');
    expect(payBack({ ...input, build: Number.NaN }).kind).toBe('unknown');
    expect(payBack({ ...input, upkeepADay: -1 }).kind).toBe('unknown');
  });
});
