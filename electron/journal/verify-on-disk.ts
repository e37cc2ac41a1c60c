import { join } from 'node:path';
import type { VerifyAnswer } from '#shared/ipc/channels.ts';
import { EMPTY_HEAD, type Head } from '#shared/journal/entry.ts';
import { isSameHead, type Codec } from '#shared/journal/hash-chain.ts';
import { readSegment } from '#shared/journal/verify.ts';
import type { FileSystem } from './file-system.ts';
import type { SegmentIndex } from './scan-segments.ts';

/** Verifies what is on the disk now, file by file, against what was acknowledged. */
export async function verifyOnDisk(
  files: FileSystem,
  folder: string,
  segments: readonly SegmentIndex[],
  acknowledged: Head,
  codec: Codec,
): Promise<VerifyAnswer> {
  let head = EMPTY_HEAD;
  for (const { file, end } of segments) {
    const path = join(folder, file);
    if ((await files.kindOf(path)) !== 'file') return broken(head, file, 'The file is missing.');
    const bytes = (await files.read(path)).subarray(0, end);
    const reading = readSegment(head, { file, bytes }, codec);
    head = reading.head;
    if (reading.broken !== null) return { entries: head.seq, head, broken: reading.broken };
    if (reading.end < end) return broken(head, file, 'The line is cut off.');
    await new Promise(setImmediate);
  }
  const last = segments.at(-1)?.file ?? '';
  if (!isSameHead(head, acknowledged)) return broken(head, last, 'Entries are missing at the end.');
  return { entries: head.seq, head, broken: null };
}

const broken = (head: Head, file: string, problem: string): VerifyAnswer => ({
  entries: head.seq,
  head,
  broken: { seq: head.seq + 1, file, problem },
});
