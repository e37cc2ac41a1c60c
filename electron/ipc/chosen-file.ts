import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, refused } from '#shared/result.ts';
import type { ChosenFile } from '#shared/ipc/channels.ts';

/** The largest report that is read, in bytes. */
export const FILE_LIMIT = 67_108_864;
const MEGABYTE = 1_048_576;

/**
 * Reads a file that the operator chose: regular files of at most 64 MB, whole.
 *
 * The kind is asked of the opened file, not of its name, and no more than the limit is read: a pipe
 * does not block, a device does not flow for ever, and a file that grows is cut off with a sentence.
 */
export async function readChosenFile(path: string): Promise<ChosenFile> {
  const name = basename(path);
  const unreadable = (sentence: string): ChosenFile => ({
    name,
    content: refused({ kind: 'unreadable', sentence }),
  });

  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return unreadable(`${name} could not be opened: ${reasonOf(error)}. Nothing was read from it.`);
  }

  try {
    const stat = await file.stat();
    if (!stat.isFile()) {
      return unreadable(
        `${name} is not a regular file, so nothing was read from it. Choose a saved report.`,
      );
    }
    if (stat.size > FILE_LIMIT) return unreadable(tooLarge(name, stat.size));

    const bytes = await readAtMost(file, stat.size + 1);
    if (bytes.length > stat.size) {
      return unreadable(
        `${name} grew while it was read, so nothing was taken from it. Choose it again when it is finished.`,
      );
    }
    return { name, content: ok(bytes) };
  } catch (error) {
    return unreadable(`${name} could not be read: ${reasonOf(error)}. Nothing was taken from it.`);
  } finally {
    await file.close();
  }
}

/** As many bytes as there are, and no more than `limit`. */
async function readAtMost(file: FileHandle, limit: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(limit);
  let length = 0;
  while (length < limit) {
    const { bytesRead } = await file.read(bytes, length, limit - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

const tooLarge = (name: string, size: number): string =>
  `${name} has ${Math.round(size / MEGABYTE)} MB; reports over ${FILE_LIMIT / MEGABYTE} MB are not read. Split it, or export only what is open.`;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is no longer there',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  EIO: 'the disk reported an error',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return REASONS[code] ?? code;
}
