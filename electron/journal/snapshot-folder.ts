import { join } from 'node:path';
import { SCHEMA_VERSION } from '#shared/journal/entry.ts';
import type { TableMaps } from '#shared/journal/replay.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import type { FileSystem } from './file-system.ts';
import { packSnapshot, unpackSnapshot, type Snapshot } from './snapshot-archive.ts';
import { writeWholeFile } from './write-whole-file.ts';

const KEPT = 3;
const SNAPSHOT = /^\d{12}\.jsonl\.gz$/u;

export const snapshotFolder = (logFolder: string): string => join(logFolder, 'snapshots');

const snapshotName = (seq: number): string => `${String(seq).padStart(12, '0')}.jsonl.gz`;

/** Names of snapshots, the newest first; a folder that is not there has none. */
async function snapshotNames(files: FileSystem, folder: string): Promise<readonly string[]> {
  if ((await files.kindOf(folder)) !== 'folder') return [];
  const names = (await files.list(folder)).filter((name) => SNAPSHOT.test(name));
  return names.toSorted().toReversed();
}

/**
 * The newest snapshot that holds and belongs to this log. Damaged ones are passed over, and so are
 * those of an older schema: the journal itself is replayed instead.
 */
export async function newestGoodSnapshot(
  files: FileSystem,
  folder: string,
  generation: string,
): Promise<Snapshot | null> {
  for (const name of await snapshotNames(files, folder)) {
    const snapshot = await readSnapshot(files, join(folder, name), generation);
    if (snapshot !== null) return snapshot;
  }
  return null;
}

async function readSnapshot(
  files: FileSystem,
  path: string,
  generation: string,
): Promise<Snapshot | null> {
  if ((await files.kindOf(path)) !== 'file') return null;
  const snapshot = await unpackSnapshot(await files.read(path));
  if (!snapshot.ok) return null;
  const { header } = snapshot.value;
  const isOurs = header.generation === generation && header.schemaVersion === SCHEMA_VERSION;
  return isOurs ? snapshot.value : null;
}

/**
 * Puts a snapshot in place and reads it back. Only then are good ones beyond the third removed; a
 * damaged one is left where it is, and counts for nothing.
 */
export async function keepSnapshot(
  files: FileSystem,
  folder: string,
  at: { readonly generation: string; readonly seq: number; readonly hash: string },
  tables: TableMaps,
): Promise<Result<null, string>> {
  await files.makeFolder(folder);
  const path = join(folder, snapshotName(at.seq));
  const header = {
    format: 'lightkeeper-snapshot',
    version: 1,
    generation: at.generation,
    seq: at.seq,
    hash: at.hash,
    schemaVersion: SCHEMA_VERSION,
  } as const;
  await writeWholeFile(files, path, await packSnapshot(header, tables));

  const standing = await readSnapshot(files, path, at.generation);
  if (standing === null || standing.header.hash !== at.hash) {
    return refused('The snapshot could not be read back.');
  }
  const names = await snapshotNames(files, folder);
  if (names.length <= KEPT) return ok(null);
  let good = 0;
  for (const name of names) {
    const old = join(folder, name);
    if ((await readSnapshot(files, old, at.generation)) === null) continue;
    good += 1;
    if (good > KEPT) await files.remove(old);
  }
  return ok(null);
}
