import { join } from 'node:path';
import type { JournalPage } from '#shared/ipc/channels.ts';
import type { FileSystem } from './file-system.ts';
import type { SegmentIndex } from './scan-segments.ts';

/** One page crosses to the window in one message: large enough to be quick, small enough to be smooth. */
const PAGE_BYTES = 2 * 1024 * 1024;

/** The lines after entry `after`, up to about two megabytes and at least one entry. */
export async function readPage(
  files: FileSystem,
  folder: string,
  segments: readonly SegmentIndex[],
  after: number,
): Promise<JournalPage> {
  const wanted = after + 1;
  const segment = segments.findLast(
    ({ firstSeq, offsets }) => firstSeq <= wanted && offsets.length > 0,
  );
  const first = segment === undefined ? 0 : wanted - segment.firstSeq;
  const start = segment?.offsets[first];
  if (segment === undefined || start === undefined) return { text: '', last: after, next: null };

  let past = first + 1;
  while (past < segment.offsets.length && endOf(segment, past) - start <= PAGE_BYTES) past += 1;

  const range = { from: start, to: endOf(segment, past - 1) };
  const text = new TextDecoder().decode(await files.read(join(folder, segment.file), range));
  const last = segment.firstSeq + past - 1;
  const newest = segments.findLast(({ offsets }) => offsets.length > 0);
  const isEnd = newest === segment && past === segment.offsets.length;
  return { text, last, next: isEnd ? null : last };
}

const endOf = (segment: SegmentIndex, place: number): number =>
  segment.offsets[place + 1] ?? segment.end;
