import { describe, expect, it } from 'vitest';
import { dayTicks, timeTick, timeTicks } from './toil-bars.ts';

describe('the axes of toil', () => {
  it('[TO24] go from 0 to at least the most, in at most four steps that people count in', () => {
    expect(timeTicks(60).map(timeTick)).toEqual(['0', '15 min', '30 min', '45 min', '1 h']);
    expect(timeTicks(2400).at(-1)).toBe(2400);
    for (let most = 1; most < 200_000; most = Math.ceil(most * 1.7)) {
      for (const ticks of [timeTicks(most), dayTicks(most)]) {
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      }
    }
  });
});
