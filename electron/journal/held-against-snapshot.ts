import type { Head } from '#shared/journal/entry.ts';
import type { FileSystem } from './file-system.ts';
import { readPage } from './read-page.ts';
import type { Scan } from './scan-segments.ts';
import { headOf } from './snapshot-archive.ts';
import { newestGoodSnapshot, snapshotFolder } from './snapshot-folder.ts';

/** Which entry the newest snapshot that holds was made at. */
export async function newestSnapshot(
  files: FileSystem,
  folder: string,
  generation: string,
): Promise<Head | null> {
  const snapshot = await newestGoodSnapshot(files, snapshotFolder(folder), generation);
  return snapshot === null ? null : headOf(snapshot.header);
}

/**
 * A chain that holds may still have lost its end, which it cannot tell by itself: a snapshot of a
 * later entry, or of another entry in the same place, says so.
 */
export async function heldAgainst(
  snapshot: Head | null,
  files: FileSystem,
  folder: string,
  scan: Scan,
): Promise<Scan> {
  if (snapshot === null || scan.broken !== null) return scan;
  const file = scan.segments.at(-1)?.file ?? '';
  if (snapshot.seq > scan.head.seq) {
    const problem = `The journal ends before it, but a snapshot of entry ${snapshot.seq} exists.`;
    return { ...scan, broken: { seq: scan.head.seq + 1, file, problem } };
  }
  const [line = ''] = (await readPage(files, folder, scan.segments, snapshot.seq - 1)).text.split(
    '\n',
    1,
  );
  if (line.includes(`,"hash":"${snapshot.hash}",`)) return scan;
  const problem = 'The snapshot of this entry is of another history.';
  return { ...scan, broken: { seq: snapshot.seq, file, problem } };
}
