import { describe, expect, it } from 'vitest';
import { barName, dayTicks, timeTick, timeTicks } from './toil-bars.ts';

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

describe('the name of a bar', () => {
  it('[TO19] is cut where it is long, its label before what tells it apart', () => {
    const long = 'Rotate the keys of the database that holds orders';
    expect(barName({ label: 'Rotate keys', beside: null })).toBe('Rotate keys');
    expect(barName({ label: long, beside: null })).toBe('Rotate the keys of the databa…');
    expect(barName({ label: 'Rotate keys', beside: 'checkout' })).toBe('Rotate keys (checkout)');
    const two = ['checkout', 'search'].map((beside) => barName({ label: long, beside }));
    expect(two).toEqual(['Rotate the keys of… (checkout)', 'Rotate the keys of t… (search)']);
    const names = ['billing-worker of the north', 'billing-worker of the south'];
    const [north = '', south = ''] = names.map((beside) => barName({ label: long, beside }));
    expect(north).toMatch(/^Rotate the k… \(billing… north\)$/u);
    expect([north.length, south.length]).toEqual([30, 30]);
    expect(north).not.toBe(south);
  });
});
