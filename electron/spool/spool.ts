import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '#shared/journal/canonical-json.ts';
import { oneAtATime } from '#shared/journal/one-at-a-time.ts';
import { ok, refused } from '#shared/result.ts';
import type { SpoolAnswer, SpooledItem, TakenAnswer } from '#shared/spool/spooled-item.ts';
import { SPOOL_FILE } from '#shared/spool/spool-line.ts';
import { privateFolder } from '../data-folder/data-folder.ts';
import { readPrivateFile, writePrivateFile } from '../data-folder/private-file.ts';
import { itemsIn } from './spooled-items.ts';

/** Read at once; what is behind it comes when this has been taken. */
const WINDOW_BYTES = 1_048_576;
const ITEMS_AT_ONCE = 500;

/** What terminals left to be taken into the log. */
export type Spool = {
  /** What was not taken yet, the oldest first; none where nothing waits. */
  readonly read: () => Promise<SpoolAnswer>;
  /** Marks everything up to the end of an item that was read as taken. */
  readonly taken: (through: number, aside: string | null) => Promise<TakenAnswer>;
};

const mark = z.strictObject({ through: z.number().int().nonnegative() });

/**
 * The spool in a folder: a file that is only appended to, and beside it how far it was taken.
 *
 * The file of lines is never written by the console, so that no line can be lost to a terminal that
 * appends meanwhile. A mark that is lost offers all lines again: their ids tell that they are known.
 */
export function spoolIn(folder: string): Spool {
  const lines = join(folder, SPOOL_FILE);
  const markFile = join(folder, 'taken.json');
  const asideFile = join(folder, 'set-aside.jsonl');
  const inTurn = oneAtATime();
  let offered: readonly SpooledItem[] = [];

  async function takenUpTo(size: number): Promise<number> {
    try {
      const { through } = mark.parse(JSON.parse((await readPrivateFile(markFile)) ?? 'null'));
      // Of a file that is shorter now, and so another one.
      return through > size ? 0 : through;
    } catch {
      return 0;
    }
  }

  async function read(file: FileHandle): Promise<readonly SpooledItem[]> {
    const status = await file.stat();
    if (!status.isFile()) throw new Error('it is not a regular file');
    const from = await takenUpTo(status.size);
    const bytes = Buffer.alloc(Math.min(WINDOW_BYTES, status.size - from));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    return itemsIn(bytes.subarray(0, bytesRead), from, bytesRead === WINDOW_BYTES);
  }

  /** What is not taken in is kept as it was written, with the reason. */
  async function setAside(through: number, because: string): Promise<void> {
    const place = offered.findIndex((item) => item.through === through);
    const from = offered[place]?.from ?? through;
    const file = await open(lines, READING);
    let text: string;
    try {
      const bytes = Buffer.alloc(through - from);
      await file.read(bytes, 0, bytes.length, from);
      text = bytes.toString('utf8').replace(/\n$/u, '');
    } finally {
      await file.close();
    }
    const kept = await open(asideFile, APPENDING, 0o600);
    try {
      await kept.writeFile(`${canonicalJson({ because, line: text })}\n`);
      await kept.datasync();
    } finally {
      await kept.close();
    }
  }

  return {
    read: () =>
      inTurn(async () => {
        try {
          const file = await openIfThere(lines);
          if (file === null) offered = [];
          else {
            try {
              offered = (await read(file)).slice(0, ITEMS_AT_ONCE);
            } finally {
              await file.close();
            }
          }
          return ok({ items: offered });
        } catch (error) {
          return refused({
            kind: 'unreadable',
            sentence: `What terminals logged could not be read (${reasonOf(error)}): ${lines}. It stays there, and is taken in once it can be.`,
          });
        }
      }),

    taken: (through, aside) =>
      inTurn(async (): Promise<TakenAnswer> => {
        if (!offered.some((item) => item.through === through)) {
          return refused({ kind: 'not-marked', sentence: 'No such line was offered.' });
        }
        try {
          if (aside !== null) await setAside(through, aside);
          privateFolder(folder);
          await writePrivateFile(markFile, `${JSON.stringify({ through })}\n`);
          offered = offered.filter((item) => item.through > through);
          return ok(null);
        } catch (error) {
          return refused({
            kind: 'not-marked',
            sentence: `It could not be noted that a line of a terminal was taken in (${reasonOf(error)}). It is in the log once, and will not be taken in again.`,
          });
        }
      }),
  };
}

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;
// Windows knows neither of the two last ones.
const READING = O_RDONLY | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);
const APPENDING = O_WRONLY | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, READING);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ELOOP') return 'it is a symbolic link';
  if (code === 'ENOSPC') return 'the disk is full';
  return code === '' ? error.message : code;
}
