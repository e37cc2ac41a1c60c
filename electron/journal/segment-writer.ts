import { join } from 'node:path';
import type { AppendRefusal } from '#shared/ipc/channels.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { isDiskFull, sentenceOf, type FileSystem, type WritableFile } from './file-system.ts';
import { segmentName, type SegmentIndex } from './scan-segments.ts';

export type WriteRefusal = Extract<AppendRefusal, { kind: 'not-saved' | 'read-only' }>;

export type SegmentWriter = {
  /** Why nothing can be written any more; `null` while it can. */
  readonly stoppedBecause: () => string | null;
  /** Puts one line on the disk. When it answers ok, the line is there to stay. */
  readonly write: (line: Uint8Array) => Promise<Result<null, WriteRefusal>>;
  readonly close: () => Promise<void>;
};

/**
 * Writes lines to the end of the last segment, and begins a new one when it is full.
 *
 * A write that fails is cut back to the last acknowledged byte. Where even that fails, nobody knows
 * what the file holds: it is closed, and nothing more is written until the log is opened anew.
 *
 * @param segments grown in place
 */
export function createSegmentWriter(
  files: FileSystem,
  folder: string,
  segments: SegmentIndex[],
  segmentBytes: number,
): SegmentWriter {
  let file: WritableFile | null = null;
  let stopped: string | null = null;
  /** After an I/O error the last page of a file is not trusted with more. */
  let avoidsLast = false;

  async function begin(firstSeq: number): Promise<SegmentIndex> {
    await file?.close();
    file = null;
    const name = segmentName(segments.length + 1);
    const path = join(folder, name);
    // Left by an attempt that failed before: nothing was ever acknowledged in it.
    if ((await files.kindOf(path)) === 'file') await files.remove(path);
    const opened = await files.open(path, 'new');
    try {
      await files.syncFolder(folder);
    } catch (error) {
      await opened.close();
      throw error;
    }
    file = opened;
    avoidsLast = false;
    const segment: SegmentIndex = { file: name, firstSeq, offsets: [], end: 0 };
    segments.push(segment);
    return segment;
  }

  async function segmentFor(length: number): Promise<SegmentIndex> {
    const last = segments.at(-1);
    if (last === undefined) return begin(1);
    const isFull = last.end > 0 && last.end + length > segmentBytes;
    if (isFull || (avoidsLast && last.end > 0)) return begin(last.firstSeq + last.offsets.length);
    file ??= await files.open(join(folder, last.file), 'existing');
    return last;
  }

  async function cutBack(segment: SegmentIndex): Promise<void> {
    try {
      await file?.truncate(segment.end);
      await file?.sync();
    } catch (error) {
      stopped =
        'A write failed and could not be taken back, so nothing more is written to this log. ' +
        `Everything acknowledged before is on disk. Restart to continue. (${sentenceOf(error)})`;
      await file?.close().catch(() => undefined);
      file = null;
    }
  }

  return {
    stoppedBecause: () => stopped,

    async write(line) {
      if (stopped !== null) return refused({ kind: 'read-only', because: stopped });
      let segment: SegmentIndex | null = null;
      try {
        segment = await segmentFor(line.length);
        if (file === null) throw new Error('The segment file is not open.');
        await file.write(line, segment.end);
        await file.sync();
      } catch (error) {
        if (!isDiskFull(error)) avoidsLast = true;
        if (segment !== null) await cutBack(segment);
        const because = isDiskFull(error) ? 'disk-full' : 'io-error';
        return refused({ kind: 'not-saved', because, detail: sentenceOf(error) });
      }
      segment.offsets.push(segment.end);
      segment.end += line.length;
      return ok(null);
    },

    async close() {
      await file?.close();
      file = null;
      stopped ??= 'The log is closed.';
    },
  };
}
