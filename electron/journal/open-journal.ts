import { join } from 'node:path';
import { SCHEMA_VERSION } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { codeOf, sentenceOf } from './file-system.ts';
import { lockFolder, type Lock } from './folder-lock.ts';
import { readGeneration, writeGeneration, type Generation } from './generation.ts';
import { createJournal } from './create-journal.ts';
import type { Journal } from './journal.ts';
import { DEFAULT_OPTIONS, type JournalOptions } from './journal-options.ts';
import { newerJournal } from './newer-journal.ts';
import { finishLastLine, mend } from './mend.ts';
import { heldAgainst, newestSnapshot } from './held-against-snapshot.ts';
import { scanSegments } from './scan-segments.ts';

/** The sentence says what happened, what it means, and what to do. */
export type NotOpened = { readonly kind: 'not-opened'; readonly sentence: string };

/**
 * Opens the log in `<dataFolder>/log`, or makes one.
 *
 * Every entry is verified. A torn tail is cut off; a broken chain is left as it is and opened for
 * reading; a log of a newer schema is not touched at all. What was found is told by `describe`.
 */
export async function openJournal(
  dataFolder: string,
  changed: Partial<JournalOptions> = {},
): Promise<Result<Journal, NotOpened>> {
  const options = { ...DEFAULT_OPTIONS, ...changed };
  try {
    return await open(dataFolder, options);
  } catch (error) {
    return refused(notOpened(`The log in ${dataFolder} cannot be read: ${sentenceOf(error)}`));
  }
}

async function open(
  dataFolder: string,
  options: JournalOptions,
): Promise<Result<Journal, NotOpened>> {
  const { files, codec, newId } = options;
  const folder = join(dataFolder, 'log');
  for (const path of [dataFolder, folder]) {
    const kind = await files.kindOf(path);
    if (kind !== null && kind !== 'folder') return refused(notOpened(notAFolder(path, kind)));
  }

  const isNew = (await files.kindOf(folder)) === null;
  const marked = isNew ? null : await readGeneration(files, folder);
  if (marked !== null && marked.schemaVersion > SCHEMA_VERSION) {
    return ok(newerJournal(marked.generation, marked.schemaVersion));
  }

  const prepared = await prepare(options, dataFolder, folder);
  if (!prepared.ok) return refused(notOpened(prepared.refusal));
  const { lock } = prepared.value;
  let { readOnly } = prepared.value;

  try {
    let scan = await scanSegments(files, folder, codec, marked !== null);
    if (scan.schemaVersion > SCHEMA_VERSION) {
      await lock?.release();
      return ok(newerJournal(marked?.generation ?? '', scan.schemaVersion));
    }

    const generation: Generation = marked ?? { generation: newId(), schemaVersion: SCHEMA_VERSION };
    const snapshot = await newestSnapshot(files, folder, generation.generation);
    if (readOnly === null && scan.broken === null) {
      try {
        if (scan.tail.kind === 'unfinished') {
          await finishLastLine(files, folder, scan);
          scan = await scanSegments(files, folder, codec, true);
        }
        scan = await heldAgainst(snapshot, files, folder, scan);
        if (scan.broken === null) await mend(files, folder, scan);
        if (marked === null) await writeGeneration(files, folder, generation.generation);
      } catch (error) {
        readOnly = `The log cannot be written to: ${sentenceOf(error)}`;
      }
    }
    return ok(createJournal({ options, folder, scan, generation, readOnly, lock, snapshot }));
  } catch (error) {
    await lock?.release().catch(() => undefined);
    throw error;
  }
}

type Prepared = { readonly lock: Lock | null; readonly readOnly: string | null };

/** Makes the folder and takes it. Where it may only be read, that is what it is opened for. */
async function prepare(
  { files, newId, processes }: JournalOptions,
  dataFolder: string,
  folder: string,
): Promise<Result<Prepared, string>> {
  try {
    const wasThere = (await files.kindOf(folder)) !== null;
    await files.makeFolder(folder);
    if (!wasThere) await files.syncFolder(dataFolder);
    const lock = await lockFolder(files, folder, newId(), processes);
    return lock.ok ? ok({ lock: lock.value, readOnly: null }) : lock;
  } catch (error) {
    const isUnwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(codeOf(error));
    if (!isUnwritable || (await files.kindOf(folder)) === null) throw error;
    return ok({
      lock: null,
      readOnly: `The data folder cannot be written to (${sentenceOf(error)}). The log can be read.`,
    });
  }
}

const notOpened = (sentence: string): NotOpened => ({ kind: 'not-opened', sentence });

const notAFolder = (path: string, kind: 'file' | 'link' | 'other'): string =>
  kind === 'link'
    ? `${path} is a symbolic link. The log is only kept in a real folder, so that nobody can lead ` +
      'it elsewhere. Replace the link by the folder, or choose another one with LIGHTKEEPER_DATA.'
    : `${path} is not a folder. Move it away, or choose another folder with LIGHTKEEPER_DATA.`;
