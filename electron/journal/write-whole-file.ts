import { dirname } from 'node:path';
import type { FileSystem } from './file-system.ts';

/**
 * Puts a file in place whole, or not at all: written beside it, synced, renamed, and the name made
 * to last. A crash leaves the old file, or the new one, and at most a `.part` that nobody reads.
 */
export async function writeWholeFile(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const part = `${path}.part`;
  await files.remove(part);
  const file = await files.open(part, 'new');
  try {
    await file.write(bytes, 0);
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    // On a full disk, what could not be finished must not hold the room.
    await files.remove(part).catch(() => undefined);
    throw error;
  }
  await files.rename(part, path);
  await files.syncFolder(dirname(path));
}
