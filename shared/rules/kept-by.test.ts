import { describe, expect, it } from 'vitest';
import { keptBy } from './kept-by.ts';

describe('what is kept', () => {
  it('[KD1] works an answer out once for each thing, also where the answer is nothing', () => {
    let asked = 0;
    const answer = keptBy(({ is }: { readonly is: number | undefined }) => {
      asked += 1;
      return is;
    });
    const one = { is: 1 };
    const none = { is: undefined };

    expect([answer(one), answer(none), answer(one), answer(none)]).toEqual([
      ...[1, undefined, 1, undefined],
    ]);
    expect(asked).toBe(2);
    // Another thing that is equal may be asked of anew.
    expect(answer({ is: 1 })).toBe(1);
    expect(asked).toBe(3);
  });
});
