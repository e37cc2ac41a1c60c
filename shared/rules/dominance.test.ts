import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dominates,
  frontier,
  hasUnknown,
  type ComparableSet,
  type OptionVector,
} from './dominance.ts';

const least = (value: number | null) => ({ kind: 'least', value }) as const;
const most = (value: number | null) => ({ kind: 'most', value }) as const;
const labelled = (labels: ReadonlySet<number>) => ({
  labels,
  isWithin: (other: ComparableSet): boolean =>
    'labels' in other &&
    [...labels].every((label) => (other.labels as ReadonlySet<number>).has(label)),
});
const open = (labels: readonly number[], sum: number | null) =>
  ({ kind: 'open-set', of: labelled(new Set(labels)), sum }) as const;

const known: fc.Arbitrary<OptionVector> = fc
  .record({
    restores: fc.integer({ min: 0, max: 3 }),
    minutes: fc.integer({ min: 0, max: 3 }),
    hits: fc.integer({ min: 0, max: 2 }),
    open: fc.subarray([1, 2, 3]),
  })
  .map(({ hits, minutes, open: labels, restores }) => ({
    restores: most(restores),
    minutes: least(minutes),
    hits: least(hits),
    open: open(labels, labels.length),
  }));

describe('dominance', () => {
  it('[DO1] needs no worse on every row and better on one', () => {
    const a = { minutes: least(3), restores: most(0.8) };
    expect(dominates(a, { minutes: least(5), restores: most(0.8) })).toBe(true);
    expect(dominates(a, { minutes: least(3), restores: most(0.8) })).toBe(false);
    expect(dominates(a, { minutes: least(5), restores: most(0.9) })).toBe(false);
  });

  it('[DO2] never goes through an unknown cell, whatever the other rows say', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        fc.pre(one === null || other === null);
        const a = { minutes: least(0), risk: least(one) };
        const b = { minutes: least(9), risk: least(other) };
        expect(dominates(a, b)).toBe(false);
      }),
    );
    expect(dominates({ minutes: least(1) }, { minutes: least(2), more: least(1) })).toBe(false);
  });

  it('[DO3] calls an open set no worse where it is a subset, also without a sum', () => {
    const rows = (labels: readonly number[], sum: number | null) => ({ open: open(labels, sum) });
    expect(dominates(rows([1], null), rows([1, 2], null))).toBe(true);
    expect(dominates(rows([1], null), rows([2], null))).toBe(false);
    expect(dominates(rows([1], 0.1), rows([2, 3], 0.4))).toBe(true);
  });

  it('[DO4] is antisymmetric, and nothing dominates itself', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        expect(dominates(a, b) && dominates(b, a)).toBe(false);
        expect(dominates(a, a)).toBe(false);
      }),
    );
  });

  it('[DO5] is transitive on known vectors', () => {
    fc.assert(
      fc.property(known, known, known, (a, b, c) => {
        if (dominates(a, b) && dominates(b, c)) expect(dominates(a, c)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('[DO7] tells an unknown row, and not a sum that subsets make needless', () => {
    expect(hasUnknown({ minutes: least(null), restores: most(1) })).toBe(true);
    expect(hasUnknown({ open: { kind: 'open-set', of: null, sum: 0.1 } })).toBe(true);
    expect(hasUnknown({ minutes: least(0), open: open([1], null) })).toBe(false);
  });

  it('[DO6] leaves a frontier that is never empty and holds nothing dominated', () => {
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 6 }), (vectors) => {
        const options = vectors.map((vector) => ({ vector }));
        const kept = frontier(options);
        expect(kept.length).toBeGreaterThan(0);
        for (const { vector } of kept) {
          expect(vectors.some((other) => dominates(other, vector))).toBe(false);
        }
      }),
    );
  });
});
