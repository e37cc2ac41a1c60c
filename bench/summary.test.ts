import { describe, expect, it } from 'vitest';
import { summaryOf } from './summary.ts';

describe('the summary of measurements', () => {
  it('takes the middle one, and the tenth and ninetieth percentile, in any order', () => {
    const values = [11, 1, 5, 3, 9, 7, 2, 4, 6, 8, 10];

    expect(summaryOf(values)).toEqual({ n: 11, median: 6, p10: 2, p90: 10 });
  });

  it('lies between two measurements where there is no middle one', () => {
    expect(summaryOf([1, 2]).median).toBe(1.5);
  });

  it('refuses to sum up nothing', () => {
    expect(() => summaryOf([])).toThrow('Nothing was measured.');
  });
});
