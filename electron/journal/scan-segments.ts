import { join } from 'node:path';
import { EMPTY_HEAD, type Head } from '#shared/journal/entry.ts';
import type { Codec } from '#shared/journal/hash-chain.ts';
import { readSegment, type BrokenEntry, type Segment } from '#shared/journal/verify.ts';
import type { FileSystem } from './file-system.ts';
import { judgeTail, type Tail } from './torn-tail.ts';

/** Where the entries of one file stand in it. */
export type SegmentIndex = {
  readonly file: string;
  readonly firstSeq: number;
  /** Grows as entries are appended. */
  readonly offsets: number[];
  /** Bytes of acknowledged entries. */
  end: number;
};

export type Scan = {
  readonly head: Head;
  readonly segments: SegmentIndex[];
  readonly schemaVersion: number;
  readonly broken: BrokenEntry | null;
  /** What is to be done about the end of the last file. */
  readonly tail: Exclude<Tail, { kind: 'broken' }>;
};

const SEGMENT = /^\d{8}\.jsonl$/u;

export const segmentName = (number: number): string => `${String(number).padStart(8, '0')}.jsonl`;

/** The names of the segment files in a folder, in the order of the chain. */
export const segmentNames = async (files: FileSystem, folder: string): Promise<readonly string[]> =>
  (await files.list(folder)).filter((name) => SEGMENT.test(name)).toSorted();

/**
 * Reads and verifies every segment, and changes nothing.
 *
 * @param mustExist the log was created before, so that its first segment cannot be missing
 */
export async function scanSegments(
  files: FileSystem,
  folder: string,
  codec: Codec,
  mustExist: boolean,
): Promise<Scan> {
  const names = await segmentNames(files, folder);
  const segments: SegmentIndex[] = [];
  let head = EMPTY_HEAD;
  let schemaVersion = 0;
  const scanned = (broken: BrokenEntry | null, tail: Scan['tail'] = { kind: 'whole' }): Scan => ({
    head,
    segments,
    schemaVersion,
    broken,
    tail,
  });
  const brokenHere = (file: string, problem: string): Scan =>
    scanned({ seq: head.seq + 1, file, problem });

  if (names.length === 0 && mustExist) return brokenHere(segmentName(1), 'The file is missing.');

  for (const [place, file] of names.entries()) {
    const expected = segmentName(place + 1);
    if (file !== expected) return brokenHere(expected, 'The file is missing.');

    const path = join(folder, file);
    if ((await files.kindOf(path)) !== 'file') return brokenHere(file, 'It is not a plain file.');
    const segment: Segment = { file, bytes: await files.read(path) };
    const start = head;
    const reading = readSegment(start, segment, codec);
    head = reading.head;
    schemaVersion = Math.max(schemaVersion, reading.schemaVersion);
    segments.push({
      file,
      firstSeq: start.seq + 1,
      offsets: [...reading.offsets],
      end: reading.end,
    });

    const rest = segment.bytes.subarray(reading.end);
    if (place < names.length - 1) {
      if (reading.broken !== null) return scanned(reading.broken);
      if (rest.length > 0) return brokenHere(file, 'The line is cut off.');
      continue;
    }
    const tail = judgeTail(rest, head, codec);
    if (tail.kind === 'broken') {
      return scanned(reading.broken ?? { seq: head.seq + 1, file, problem: tail.problem });
    }
    return scanned(null, tail);
  }
  return scanned(null);
}
