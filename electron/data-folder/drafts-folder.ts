import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { instant, type Instant } from '#shared/domain/time.ts';
import type { Draft } from '#shared/ipc/channels.ts';
import { privateFolder } from './data-folder.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

/** Drafts of one log: a file each, so that a kill costs at most the keystrokes since the last save. */
export type DraftsFolder = {
  readonly save: (key: string, value: unknown, savedAt: Instant) => Promise<void>;
  readonly list: () => Promise<readonly Draft[]>;
  readonly remove: (key: string) => Promise<void>;
};

const storedDraft = z.object({ key: z.string(), savedAt: z.number(), value: z.unknown() });

/** Keys are any text; files are named by its hash, so that no key reaches the file system. */
export function draftsIn(folder: string): DraftsFolder {
  const fileOf = (key: string): string =>
    join(folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  // One after the other: the last one asked for is the one that stays.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  return {
    save: (key, value, savedAt) =>
      inTurn(async () => {
        privateFolder(folder);
        await writePrivateFile(fileOf(key), `${JSON.stringify({ key, savedAt, value })}\n`);
      }),
    remove: (key) => inTurn(() => rm(fileOf(key), { force: true })),
    async list() {
      const names = await namesIn(folder);
      const drafts = await Promise.all(names.map((name) => readDraft(join(folder, name))));
      return drafts.filter((draft) => draft !== null).sort((a, b) => a.savedAt - b.savedAt);
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.json$/u.test(name));
  } catch {
    return [];
  }
}

/** A draft that cannot be read is left where it is, and not shown. */
async function readDraft(path: string): Promise<Draft | null> {
  try {
    const draft = storedDraft.parse(JSON.parse((await readPrivateFile(path)) ?? 'null'));
    return { key: draft.key, savedAt: instant(draft.savedAt), value: draft.value };
  } catch {
    return null;
  }
}
