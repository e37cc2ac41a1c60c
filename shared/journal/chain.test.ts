import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { canonicalJson } from './canonical-json.ts';
import { addingChore, aChain, aDraft } from './entry-samples.ts';
import { EMPTY_HEAD } from './entry.ts';
import { headAfter, type Codec } from './hash-chain.ts';
import { readLine } from './line.ts';
import { readSegment, verifyChain } from './verify.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const codec: Codec = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};

const chainOf = (count: number) =>
  aChain(
    Array.from({ length: count }, (_, place) => addingChore(place + 1)),
    codec,
  );
const bytesOf = (chain: ReturnType<typeof chainOf>): Uint8Array =>
  codec.encode(chain.map(({ line }) => line).join(''));

describe('a line of the journal', () => {
  it('[CH4] is the canonical JSON of the entry with its hash, and a newline', () => {
    for (const { entry, line } of chainOf(3)) expect(line).toBe(`${canonicalJson(entry)}\n`);
  });

  it('[CH5] carries SHA-256 over 0x00 and the canonical entry without its hash', () => {
    for (const { entry } of chainOf(3)) {
      const { hash, ...rest } = entry;
      const text = `\u0000${canonicalJson(rest)}`;
      expect(hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }
  });

  it('[CH6] reads back as the entry, whatever its texts are (n = 500)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, command) => {
        const draft = { ...addingChore(1), command, id: id<'EntryId'>(`,"hash":"${title}`) };
        const [{ entry, line } = { entry: null, line: '' }] = aChain([draft], codec);
        expect(readLine(codec.encode(line.slice(0, -1)), codec)).toEqual({
          ok: true,
          value: entry,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('[CH7] is refused with a sentence where it is no JSON, no entry, or has no hash', () => {
    const refusalOf = (text: string): unknown => readLine(codec.encode(text), codec);
    expect(refusalOf('{"at":')).toMatchObject({ refusal: 'The line is not JSON.' });
    expect(refusalOf('{"at":1}')).toMatchObject({ refusal: 'The line is not a journal entry.' });
    expect(refusalOf('null')).toMatchObject({ ok: false });
    expect(refusalOf('')).toMatchObject({ ok: false });
  });
});

describe('the chain', () => {
  it('[CH8] holds from the first entry to the last, over several segments', () => {
    const chain = chainOf(30);
    const [front, back] = [bytesOf(chain.slice(0, 12)), bytesOf(chain.slice(12))];
    const segments = [
      { file: '00000001.jsonl', bytes: front },
      { file: '00000002.jsonl', bytes: back },
    ];
    const last = chain.at(-1)?.entry;
    expect(verifyChain(segments, codec)).toEqual({
      entries: 30,
      head: last && headAfter(last),
      broken: null,
    });
  });

  it('[CH9] names the first entry that is missing, moved, doubled or of another history', () => {
    const chain = chainOf(6);
    const other = aChain(
      [1, 2, 3].map((n) => aDraft(n, [])),
      codec,
    );
    const verdict = (lines: readonly { readonly line: string }[]) =>
      verifyChain([{ file: 'f', bytes: bytesOf(lines as typeof chain) }], codec).broken;

    expect(verdict([...chain.slice(0, 2), ...chain.slice(3)])).toMatchObject({ seq: 3 });
    expect(
      verdict([...chain.slice(0, 2), ...chain.slice(3, 4), ...chain.slice(2, 3)]),
    ).toMatchObject({ seq: 3 });
    expect(verdict([...chain.slice(0, 2), ...chain.slice(1, 2)])).toMatchObject({ seq: 3 });
    expect(verdict([...chain.slice(0, 2), ...other.slice(2)])).toEqual({
      seq: 3,
      file: 'f',
      problem: 'It does not follow the entry before it.',
    });
    expect(verdict(chain.slice(1))).toMatchObject({ seq: 1 });
  });

  it('[CH10] finds every single-bit flip of a journal of 40 entries, and names its entry', () => {
    const chain = chainOf(40);
    const bytes = bytesOf(chain);
    let flips = 0;
    let start = 0;
    let head = EMPTY_HEAD;
    for (const { entry, line } of chain) {
      const { length } = codec.encode(line);
      // Every bit of the first and last entry; of the others one bit of every byte.
      const isFull = entry.seq === 1 || entry.seq === chain.length;
      for (let place = 0; place < length; place += 1) {
        for (const bit of isFull ? [0, 1, 2, 3, 4, 5, 6, 7] : [place % 8]) {
          const damaged = bytes.slice(start);
          damaged[place] = (damaged[place] ?? 0) ^ (1 << bit);
          const reading = readSegment(head, { file: 'f', bytes: damaged }, codec);
          const isFound = reading.broken !== null || reading.end < damaged.length;
          if (!isFound || reading.head.seq !== entry.seq - 1) {
            throw new Error(`Missed bit ${bit} of byte ${place} in entry ${entry.seq}`);
          }
          flips += 1;
        }
      }
      start += length;
      head = headAfter(entry);
    }
    expect(flips).toBeGreaterThan(20_000);
  });
});
