import { describe, expect, it } from 'vitest';
import { logUpperTail } from './student-t.ts';

/** t, degrees of freedom, ln P(T > t): the incomplete beta function at 40 digits. */
const KNOWN: readonly (readonly [number, number, number])[] = [
  [0.5, 1, -1.042941898062],
  [-1.3, 2, -0.17628801436314],
  [0, 3, -0.69314718055995],
  [0.01, 3, -0.70052522006602],
  [2.5, 4, -3.3997003306226],
  [-7, 5, -0.00045847884256332],
  [12, 6, -11.497672081803],
  [0.8, 12, -1.5158081628102],
  [25, 33, -52.030050161036],
  [-3.2, 102, -0.00091643020452883],
  [0.001, 302, -0.6939447227137],
  [90, 302, -505.95230279422],
];

describe("the upper tail of Student's t", () => {
  it.each(KNOWN)('[AW1] is known at t = %d with %d degrees of freedom', (t, freedom, log) => {
    expect(Math.abs(logUpperTail(t, freedom) / log - 1)).toBeLessThan(1e-11);
  });

  it('[AW1] falls from one to nothing, and is never more than one', () => {
    for (const freedom of [1, 2, 5, 40, 303]) {
      let before = 0;
      for (let t = -60; t <= 60; t += 0.25) {
        const log = logUpperTail(t, freedom);
        expect(log).toBeLessThanOrEqual(before);
        before = log;
      }
      expect(logUpperTail(-Infinity, freedom)).toBe(0);
      expect(logUpperTail(Infinity, freedom)).toBe(-Infinity);
    }
  });
});
