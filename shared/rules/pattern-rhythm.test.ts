import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, type Instant } from '#shared/domain/time.ts';
import { apartTimes, rhythmOf, spreadOf } from './pattern-rhythm.ts';

const DAY = 86_400_000;
const NOW = instant(Date.UTC(2026, 4, 14, 9));

/** Times with these gaps, in days, the last of them so many days ago. */
function timesOf(gaps: readonly number[], quiet = 1): readonly Instant[] {
  const length = gaps.reduce((sum, gap) => sum + gap, quiet);
  let at = NOW - length * DAY;
  return [instant(at), ...gaps.map((gap) => instant((at += gap * DAY)))];
}
const kindOf = (gaps: readonly number[], quiet = 1) => rhythmOf(timesOf(gaps, quiet), NOW)?.kind;

/** Gaps around 10 days whose standard deviation over their mean is this. */
const spreadTo = (count: number, spread: number): readonly number[] => {
  const waves = Array.from({ length: count }, (_, place): number => (place % 2 === 0 ? 1 : -1));
  if (count % 2 === 1) waves[count - 1] = 0;
  const squares = waves.reduce((sum, wave) => sum + wave * wave, 0);
  const size = spread * 10 * Math.sqrt((count - 1) / squares);
  return waves.map((wave) => 10 + wave * size);
};

/** Gaps whose median absolute deviation, made comparable, over their median is this. */
const robustTo = (count: number, spread: number): readonly number[] => {
  const size = (spread * 10) / 1.4826;
  const half = Math.floor(count / 2);
  return Array.from({ length: count }, (_, place) =>
    count % 2 === 1 && place === count - 1 ? 10 : 10 + (place < half ? -size : size),
  );
};

describe('the rhythm of what was done again and again', () => {
  it.each([
    [3, 0.25],
    [4, 0.37],
    [5, 0.37],
  ])('[PD10] of %i gaps is regular up to a spread of %f', (count, spread) => {
    expect(spreadOf(spreadTo(count, spread))).toBeCloseTo(spread, 9);
    expect(kindOf(spreadTo(count, spread - 0.002))).toBe('regular');
    expect(kindOf(spreadTo(count, spread + 0.002))).not.toBe('regular');
  });

  it.each([
    [6, 0.31],
    [7, 0.31],
    [8, 0.39],
    [11, 0.39],
    [12, 0.51],
    [20, 0.51],
  ])('[PD11] of %i gaps is held against its robust spread, up to %f', (count, spread) => {
    const robust = spreadOf(robustTo(count, spread));
    expect(robust).not.toBeNull();
    expect(kindOf(robustTo(count, spread - 0.02))).toBe('regular');
    expect(kindOf(robustTo(count, spread + 0.12))).not.toBe('regular');
  });

  it('[PD11] is not lost by one gap that was left out', () => {
    expect(kindOf([9, 9, 10, 8, 9, 18, 9])).toBe('regular');
  });

  it('[PD18] is not regular where it comes in bursts, however equal most gaps are', () => {
    expect(spreadOf([1, 29, 1, 27, 1, 1])).toBeLessThan(0.31);
    expect(kindOf([1, 29, 1, 27, 1, 1])).toBe('frequent');
  });

  it('[PD12] is none with two gaps, however even they are', () => {
    expect(rhythmOf(timesOf([9, 9]), NOW)).toBeNull();
    expect(rhythmOf(timesOf([9]), NOW)).toBeNull();
    expect(rhythmOf([], NOW)).toBeNull();
  });

  it('[PD13] is often and irregular from five times in 90 days on, and a spread above 0.6', () => {
    expect(kindOf([1, 14, 2, 20], 5)).toBe('frequent');
    expect(kindOf([1, 14, 2], 5)).toBeUndefined();
    expect(kindOf([1, 60, 2, 40], 5)).toBeUndefined();
    expect(kindOf([6, 14, 9, 20], 5)).not.toBe('frequent');
  });

  it.each([
    ['year', 365.25],
    ['quarter', 91.3125],
  ] as const)(
    '[PD14] is asked where two times are a %s apart, 7 %% more or less',
    (period, gap) => {
      expect(rhythmOf(timesOf([gap]), NOW)).toEqual({ kind: 'twice', period });
      expect(rhythmOf(timesOf([gap * 1.069]), NOW)).toEqual({ kind: 'twice', period });
      expect(rhythmOf(timesOf([gap * 0.931]), NOW)).toEqual({ kind: 'twice', period });
      expect(rhythmOf(timesOf([gap * 1.071]), NOW)).toBeNull();
      expect(rhythmOf(timesOf([gap * 0.929]), NOW)).toBeNull();
    },
  );

  it('[PD15] takes times closer than 12 hours as one', () => {
    const even = timesOf([9, 9, 9]);
    const doubled = even.flatMap((at) => [at, instant(at + 11 * 3_600_000)]);
    expect(apartTimes(doubled)).toEqual(even);
    expect(rhythmOf(doubled, NOW)).toEqual(rhythmOf(even, NOW));
    expect(apartTimes([NOW, instant(NOW + 12 * 3_600_000)])).toHaveLength(2);
  });

  it('[PD16] has stopped after more than two of its gaps without a time', () => {
    expect(kindOf([9, 9, 9], 18)).toBe('regular');
    expect(kindOf([9, 9, 9], 19)).toBeUndefined();
    expect(kindOf([365.25], 400)).toBeUndefined();
  });

  it('[PD17] is found for any times, and the same wherever on the calendar they lie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 }),
        fc.integer({ min: -4000, max: 4000 }),
        (gaps, shift) => {
          const here = rhythmOf(timesOf(gaps), NOW);
          const moved = timesOf(gaps).map((at) => instant(at + shift * DAY));
          expect(rhythmOf(moved, instant(NOW + shift * DAY))).toEqual(here);
        },
      ),
    );
  });
});
