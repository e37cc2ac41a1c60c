import { describe, expect, it } from 'vitest';
import { addingChore, aChain } from '#shared/journal/entry-samples.ts';
import { EMPTY_HEAD } from '#shared/journal/entry.ts';
import { readSegment } from '#shared/journal/verify.ts';
import { nodeCodec } from './node-codec.ts';

const ENTRIES = 100_000;

describe('the speed of verification', () => {
  it('[CH11] 100,000 entries are verified in less than two seconds', () => {
    const drafts = Array.from({ length: ENTRIES }, (_, place) => addingChore(place + 1));
    const lines = aChain(drafts, nodeCodec).map(({ line }) => line);
    const bytes = nodeCodec.encode(lines.join(''));

    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      const reading = readSegment(EMPTY_HEAD, { file: 'f', bytes }, nodeCodec);
      expect(reading.head.seq).toBe(ENTRIES);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(2000);
  }, 60_000);
});
