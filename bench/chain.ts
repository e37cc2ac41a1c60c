import { hash } from 'node:crypto';
import { nodeCodec } from '#electron/journal/node-codec.ts';
import { instant } from '#shared/domain/time.ts';
import { addingChore } from '#shared/journal/entry-samples.ts';
import { EMPTY_HEAD } from '#shared/journal/entry.ts';
import { chainedAfter, headAfter } from '#shared/journal/hash-chain.ts';
import { verifyChain, type Segment } from '#shared/journal/verify.ts';
import { findingOf, type Finding } from './measure.ts';

const ENTRIES = 100_000;
const PER_SEGMENT = 20_000;
const TURNS = 9;

/** The whole chain of a long log, against one SHA-256 over each of the same lines. */
export function measureChain(): readonly Finding[] {
  const segments = chainOf(ENTRIES);
  const lines = segments.flatMap(({ bytes }) => linesOf(bytes));
  const ours: number[] = [];
  const floor: number[] = [];
  for (let turn = -1; turn < TURNS; turn++) {
    const its = timed(() => {
      for (const line of lines) hash('sha256', line, 'hex');
    });
    const our = timed(() => {
      const { broken, entries } = verifyChain(segments, nodeCodec);
      if (broken !== null || entries !== ENTRIES) throw new Error('The chain does not hold.');
    });
    if (turn < 0) continue;
    floor.push(its);
    ours.push(our);
  }
  const size = segments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return [
    findingOf({
      name: 'Chain',
      unit: 'ms',
      ours,
      floor,
      aim: 4,
      note: `${ENTRIES} entries, ${(size / 1e6).toFixed(0)} MB; against node:crypto, line by line`,
    }),
  ];
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function chainOf(count: number): readonly Segment[] {
  const segments: Segment[] = [];
  let head = EMPTY_HEAD;
  let text = '';
  for (let number = 1; number <= count; number++) {
    const draft = { ...addingChore(number), at: instant(Date.UTC(2026, 0, 1) + number * 1000) };
    const { entry, line } = chainedAfter(head, draft, nodeCodec);
    head = headAfter(entry);
    text += line;
    if (number % PER_SEGMENT > 0 && number < count) continue;
    const file = `${String(segments.length + 1).padStart(6, '0')}.jsonl`;
    segments.push({ file, bytes: nodeCodec.encode(text) });
    text = '';
  }
  return segments;
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
