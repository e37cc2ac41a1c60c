import type { Head } from '#shared/journal/entry.ts';
import type { Codec } from '#shared/journal/hash-chain.ts';
import { readLink } from '#shared/journal/line.ts';
import { misplacement } from '#shared/journal/verify.ts';

export type Tail =
  | { readonly kind: 'whole' }
  /** A write that was cut short before it was acknowledged. */
  | { readonly kind: 'torn'; readonly bytes: number }
  /** A whole entry that only lacks its newline. */
  | { readonly kind: 'unfinished'; readonly bytes: number }
  | { readonly kind: 'broken'; readonly problem: string };

const NEWLINE = 0x0a;
const NOTHING_WRITTEN = Buffer.alloc(8);

/**
 * What the bytes after the last intact line of a log are.
 *
 * A write that a crash cut short leaves the start of a line, or, where the file had already grown,
 * zeros in place of what was not written. Both were never acknowledged and may be cut off. Anything
 * else was once whole: it is damage, and is left as it is.
 */
export function judgeTail(rest: Uint8Array, head: Head, codec: Codec): Tail {
  if (rest.length === 0) return { kind: 'whole' };
  const newline = rest.indexOf(NEWLINE);
  // Entries are written one at a time, so a write that was cut short is one line at most.
  const isOneLine = newline === -1 || newline === rest.length - 1;
  if (isOneLine && hasRunOfZeros(rest)) return { kind: 'torn', bytes: rest.length };
  if (newline !== -1) return { kind: 'broken', problem: 'The line does not hold.' };
  if (follows(rest, head, codec)) return { kind: 'unfinished', bytes: rest.length };
  // A whole entry and one byte more: the newline itself was damaged.
  if (follows(rest.subarray(0, -1), head, codec)) {
    return { kind: 'broken', problem: 'The end of the line is damaged.' };
  }
  return { kind: 'torn', bytes: rest.length };
}

function follows(line: Uint8Array, head: Head, codec: Codec): boolean {
  const read = readLink(line, codec);
  return read.ok && misplacement(head, read.value) === null;
}

/** Canonical JSON never holds a zero byte; one alone may be a flipped bit, a run of them is not. */
function hasRunOfZeros(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(NOTHING_WRITTEN);
}
