import { EMPTY_HEAD, type Head } from './entry.ts';
import type { Codec } from './hash-chain.ts';
import { readLink, type Link } from './line.ts';

/** A file of journal lines, read as a whole. */
export type Segment = { readonly file: string; readonly bytes: Uint8Array };

/** The first entry that does not hold, where it is, and a sentence that says why. */
export type BrokenEntry = { readonly seq: number; readonly file: string; readonly problem: string };

export type SegmentReading = {
  /** After the last intact line. */
  readonly head: Head;
  /** Where each intact line starts, in bytes. */
  readonly offsets: readonly number[];
  /** Bytes of intact lines. Less than the file where its end is torn, or a line is broken. */
  readonly end: number;
  /** The highest one met; 0 in an empty segment. */
  readonly schemaVersion: number;
  readonly broken: BrokenEntry | null;
};

const NEWLINE = 0x0a;

/**
 * Follows the chain through one segment, from `start`, up to the first line that does not hold.
 *
 * Bytes after the last newline are not judged: they may be a write that was cut short, which only
 * the reader of the last segment can know.
 */
export function readSegment(start: Head, { file, bytes }: Segment, codec: Codec): SegmentReading {
  const offsets: number[] = [];
  let head = start;
  let end = 0;
  let schemaVersion = 0;

  for (let stop = bytes.indexOf(NEWLINE); stop !== -1; stop = bytes.indexOf(NEWLINE, end)) {
    const link = readLink(bytes.subarray(end, stop), codec);
    const problem = link.ok ? misplacement(head, link.value) : link.refusal;
    if (!link.ok || problem !== null) {
      const broken = { seq: head.seq + 1, file, problem: problem ?? '' };
      return { head, offsets, end, schemaVersion, broken };
    }
    const { seq, hash } = link.value;
    offsets.push(end);
    head = { seq, hash };
    schemaVersion = Math.max(schemaVersion, link.value.schemaVersion);
    end = stop + 1;
  }
  return { head, offsets, end, schemaVersion, broken: null };
}

/** Why an entry does not follow `head`, or `null`. */
export function misplacement(head: Head, entry: Link): string | null {
  if (entry.seq !== head.seq + 1) {
    return `Entry ${head.seq + 1} is missing; the line holds entry ${entry.seq}.`;
  }
  if (entry.previousHash !== head.hash) return 'It does not follow the entry before it.';
  return null;
}

export type Verification = {
  /** How many entries hold, counted from the first. */
  readonly entries: number;
  readonly head: Head;
  readonly broken: BrokenEntry | null;
};

/** Verifies a whole journal, its segments in order. An end that is cut off counts as broken. */
export function verifyChain(segments: Iterable<Segment>, codec: Codec): Verification {
  let head = EMPTY_HEAD;
  for (const segment of segments) {
    const reading = readSegment(head, segment, codec);
    head = reading.head;
    const broken =
      reading.broken ??
      (reading.end < segment.bytes.length
        ? { seq: head.seq + 1, file: segment.file, problem: 'The line is cut off.' }
        : null);
    if (broken !== null) return { entries: head.seq, head, broken };
  }
  return { entries: head.seq, head, broken: null };
}
