import { describe, expect, it } from 'vitest';
import { calendarDay as day } from '#shared/domain/time.ts';
import { aSubject } from '#shared/samples/absence-builders.ts';
import { lapsesByDay } from './absence-counts.ts';
import { expectationOf, type ForecastSubject } from './absence-forecast.ts';
import { helpMinutes } from './absence-help.ts';
import { forecastScore } from './absence-score.ts';

const trip = { from: day('2026-05-15'), to: day('2026-05-28') };
const expected = (...subjects: readonly Partial<ForecastSubject>[]) =>
  subjects.map((subject) => expectationOf(aSubject(subject), trip));
const gapsOf = (...days: number[]) => days.map((one) => ({ days: one, failed: false }));
const often = {
  kind: 'reactive' as const,
  lastOn: day('2026-05-14'),
  gaps: gapsOf(3, 4, 3, 3, 4, 3, 3, 4),
};

describe('lapses so far', () => {
  it('[AW15] are exact for deadlines and preventive chores, by the end of each day', () => {
    const lines = expected(
      { dueOn: [day('2026-05-15')] },
      { dueOn: [day('2026-05-17')] },
      { kind: 'deadline', expiresOn: day('2026-05-18') },
      { kind: 'deadline' },
    );
    const preventive = lapsesByDay(lines, 14, 'preventive');
    expect(preventive.byDay.slice(0, 4).map(({ high, low }) => [low, high])).toEqual([
      ...[
        [1, 1],
        [1, 1],
        [2, 2],
        [2, 2],
      ],
    ]);
    const deadlines = lapsesByDay(lines, 14, 'deadline');
    expect(deadlines).toMatchObject({ n: 1, leftOut: 1 });
    expect(deadlines.byDay.map(({ low }) => low).join('')).toBe('00011111111111');
  });

  it('[AW16] are a range for what comes now and then, which only grows, and no line counts twice', () => {
    const lines = expected(
      often,
      often,
      { ...often, gaps: gapsOf(30, 40, 50) },
      { kind: 'reactive' },
    );
    const { byDay, leftOut, n } = lapsesByDay(lines, 14, 'reactive');
    expect({ n, leftOut }).toEqual({ n: 3, leftOut: 1 });
    expect(byDay[0]?.low).toBe(0);
    expect(byDay[13]?.low).toBe(2);
    for (const [place, { high, low }] of byDay.entries()) {
      expect(low).toBeGreaterThanOrEqual(byDay[place - 1]?.low ?? 0);
      expect(high).toBeGreaterThanOrEqual(byDay[place - 1]?.high ?? 0);
      expect(high).toBeLessThanOrEqual(3);
    }
  });
});

describe('minutes of help', () => {
  it('[AW17] are what is due times what it took, with no range where both are certain', () => {
    const lines = expected(
      { dueOn: [day('2026-05-15'), day('2026-05-22')], minutes: [10, 12, 11, 11] },
      { dueOn: [day('2026-05-17')], usualMinutes: 30 },
      { dueOn: [], usualMinutes: 500 },
    );
    const help = helpMinutes(lines);
    expect(help).toMatchObject({ mean: 52, n: 2, leftOut: 0 });
    expect(help.high - help.low).toBeLessThan(5);
  });

  it('[AW17] count what comes now and then as often as it comes, with a range', () => {
    const help = helpMinutes(expected({ ...often, minutes: [10, 10, 10] }));
    expect(help.mean).toBeGreaterThan(30);
    expect(help.mean).toBeLessThan(50);
    expect(help.low).toBeLessThan(help.mean);
    expect(help.high).toBeGreaterThan(help.mean);
    expect(help.low).toBeGreaterThanOrEqual(0);
  });

  it('[AW18] leave out, and count, what nobody said the minutes or the gaps of', () => {
    const lines = expected(
      often,
      { dueOn: [day('2026-05-17')] },
      { kind: 'reactive', usualMinutes: 5 },
    );
    expect(helpMinutes(lines)).toEqual({ mean: 0, low: 0, high: 0, n: 0, leftOut: 3 });
  });
});

describe('the score of a forecast', () => {
  const line = (about: string, probability: number | null) => ({
    about,
    title: about,
    probability,
  });

  it('[AW19] is the mean square of chance minus outcome, over the lines that had a chance', () => {
    const forecast = [line('a', 0.9), line('b', 0.3), line('c', null)];
    const outcomes = [
      { about: 'a', happened: true },
      { about: 'b', happened: true },
      { about: 'c', happened: true },
    ];
    const score = forecastScore(forecast, outcomes);
    expect(score.brier).toBeCloseTo((0.01 + 0.49) / 2, 12);
    expect(score).toMatchObject({ n: 2, unanswered: 0 });
  });

  it('[AW19] is none where nobody said what happened', () => {
    const forecast = [line('a', 0.9), line('b', 0.3)];
    expect(forecastScore(forecast, [{ about: 'a', happened: null }])).toEqual({
      ...{ brier: null, n: 0, unanswered: 2 },
    });
    expect(forecastScore([], [])).toEqual({ brier: null, n: 0, unanswered: 0 });
  });
});
