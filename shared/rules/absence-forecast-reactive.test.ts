import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceOfTimes,
  chanceWithin,
  daysUntilChance,
  gapModel,
} from './absence-forecast-reactive.ts';

const percent = (share: number): number => Math.round(share * 100);
const gapsOfDays = fc.array(fc.double({ min: 0.5, max: 400, noNaN: true }), { maxLength: 40 });
const quietDays = fc.double({ min: 0, max: 800, noNaN: true });

describe('what comes now and then', () => {
  it('[AW2] after gaps of 9, 12 and 8 days and 6 quiet ones comes within 3, 7, 14 days: 33, 70, 92 %', () => {
    const model = gapModel([9, 12, 8]);
    expect([3, 7, 14].map((days) => percent(chanceWithin(model, 6, days)))).toEqual([33, 70, 92]);
  });

  it('[AW2] after gaps of 45 and 12 days and 5 quiet ones comes within 7, 14 days: 16, 37 %', () => {
    const model = gapModel([45, 12]);
    expect([7, 14].map((days) => percent(chanceWithin(model, 5, days)))).toEqual([16, 37]);
  });

  it('[AW3] does not depend on the order of the gaps, and grows with the days asked for', () => {
    fc.assert(
      fc.property(gapsOfDays, quietDays, (gaps, quiet) => {
        const model = gapModel(gaps);
        const other = gapModel(gaps.toReversed());
        let before = 0;
        for (const days of [0, 1, 7, 30, 400]) {
          const chance = chanceWithin(model, quiet, days);
          expect(chance).toBeGreaterThanOrEqual(before);
          expect(chance).toBeLessThanOrEqual(1);
          expect(chanceWithin(other, quiet, days)).toBeCloseTo(chance, 9);
          before = chance;
        }
      }),
    );
  });

  it('[AW3] is still a chance where a weekly one has been quiet for years', () => {
    const model = gapModel(Array.from({ length: 300 }, (_, place) => 7 + (place % 2) / 10));
    const chance = chanceWithin(model, 3_000, 14);
    expect(chance).toBeGreaterThan(0);
    expect(chance).toBeLessThan(1);
  });

  it('[AW4] counts what the operator expects like one gap that was seen', () => {
    const guessed = gapModel([], 9);
    expect(guessed.centre).toBeCloseTo(Math.log(9), 12);
    expect(gapModel([36], 9).centre).toBeCloseTo(Math.log(18), 12);
    // Without it, one gap outweighs the weak belief in 20 days ten to one.
    expect(gapModel([36]).centre).toBeCloseTo((0.1 * Math.log(20) + Math.log(36)) / 1.1, 12);
  });

  it('[AW5] has a day by which a share of the chance has passed', () => {
    const model = gapModel([9, 12, 8]);
    for (const share of [0.1, 0.5, 0.9]) {
      expect(chanceWithin(model, 6, daysUntilChance(model, 6, share))).toBeCloseTo(share, 3);
    }
    expect(daysUntilChance(gapModel([3_000_000]), 0, 0.9)).toBe(Infinity);
  });

  it('[AW6] comes more than once where the gaps are short', () => {
    const often = chanceOfTimes(gapModel([3, 3, 3, 4, 3, 2, 3]), 1, 14);
    const sum = often.reduce((total, share) => total + share, 0);
    const mean = often.reduce((total, share, times) => total + share * times, 0);
    expect(sum).toBeCloseTo(1, 9);
    expect(mean).toBeGreaterThan(3.5);
    expect(mean).toBeLessThan(6);
  });

  it('[AW6] comes at least once as likely as it comes at all', () => {
    fc.assert(
      fc.property(gapsOfDays, quietDays, fc.nat({ max: 40 }), (gaps, quiet, days) => {
        const model = gapModel(gaps);
        const [never = 0] = chanceOfTimes(model, quiet, days);
        expect(1 - never).toBeCloseTo(chanceWithin(model, quiet, days), 5);
      }),
      { numRuns: 60 },
    );
  });
});
