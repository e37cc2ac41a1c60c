import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { MAX_FILE_BYTES } from '#shared/importers/import-limits.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

/**
 * Reads a regular file of limited size. Devices, pipes and folders are refused before they are
 * opened: some of them never end, others never begin.
 *
 * @returns a refusal as a sentence without the path
 */
export function readFile(path: string, limit = MAX_FILE_BYTES): Result<Uint8Array, string> {
  let descriptor: number | null = null;
  try {
    if (!statSync(path).isFile()) return refused('it is not a regular file');
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return refused('it is not a regular file');
    if (status.size > limit) {
      return refused(`expected at most ${megabytes(limit)}, found ${megabytes(status.size)}`);
    }
    return readUpTo(descriptor, status.size);
  } catch (error) {
    return refused(reasonOf(error));
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Only what was there when the file was opened: it may be growing. */
function readUpTo(descriptor: number, size: number): Result<Uint8Array, string> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, null);
    if (count === 0) return refused('it became shorter while it was read');
    filled += count;
  }
  return ok(bytes);
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read by this user';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return code === '' ? 'it could not be read' : `it could not be read (${code})`;
  }
}
