import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Result } from '#shared/result.ts';
import { privateFolder } from './data-folder/data-folder.ts';
import type { Journal } from './journal/journal.ts';
import type { NotOpened } from './journal/open-journal.ts';

/** Opens the log in a folder, or says why it cannot. */
export type LogOpener = (folder: string) => Promise<Result<Journal, NotOpened>>;

/** What the demonstration is filled with when it is made. */
export type Filling = (journal: Journal) => Promise<Result<null, NotOpened>>;

/** The folder of the demonstration: there as a whole, or not at all. */
export type DemonstrationFolder = {
  readonly path: string;
  readonly exists: () => boolean;
  /** Makes and fills it where it is not there yet. */
  readonly make: () => Promise<Result<null, NotOpened>>;
  readonly remove: () => Promise<void>;
};

/** Also clears away what a kill left behind of making or removing it. */
export async function demonstrationFolder(
  path: string,
  openLog: LogOpener,
  fill: Filling,
): Promise<DemonstrationFolder> {
  const half = `${path}.new`;
  const gone = `${path}.removed`;
  await rm(half, { recursive: true, force: true });
  await rm(gone, { recursive: true, force: true });

  return {
    path,
    exists: () => existsSync(path),
    async make() {
      privateFolder(half);
      const made = await openLog(half);
      if (!made.ok) return made;
      const filled = await fill(made.value);
      await made.value.close();
      if (filled.ok) await rename(half, path);
      else await rm(half, { recursive: true, force: true });
      return filled;
    },
    async remove() {
      if (!existsSync(path)) return;
      await rename(path, gone);
      await rm(gone, { recursive: true, force: true });
    },
  };
}
