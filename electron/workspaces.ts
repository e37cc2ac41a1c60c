import { ok, type Result } from '#shared/result.ts';
import type { Workspace } from '#shared/ipc/channels.ts';
import { partsOf } from './data-folder/data-folder.ts';
import { draftsIn, type DraftsFolder } from './data-folder/drafts-folder.ts';
import { demonstrationFolder, type Filling, type LogOpener } from './demonstration-folder.ts';
import type { Journal } from './journal/journal.ts';
import type { NotOpened } from './journal/open-journal.ts';

/** The two logs of an installation, of which one is open. */
export type Workspaces = {
  readonly current: () => Workspace;
  /** The folder that holds the open log's `log/`. */
  readonly folder: () => string;
  readonly drafts: () => DraftsFolder;
  readonly journal: () => Promise<Journal>;
  readonly open: (workspace: Workspace) => Promise<Result<null, NotOpened>>;
  readonly close: () => Promise<void>;
};

type Open = {
  readonly workspace: Workspace;
  readonly folder: string;
  readonly journal: Journal;
  readonly drafts: DraftsFolder;
};

/**
 * Begins with the log that was open last: the demonstration, while its folder is there, else the
 * operator's own. The demonstration has a folder of its own; nothing of it touches the own log.
 */
export async function openWorkspaces(
  dataFolder: string,
  openLog: LogOpener,
  fill: Filling,
): Promise<Result<Workspaces, NotOpened>> {
  const parts = partsOf(dataFolder);
  const demonstration = await demonstrationFolder(parts.demonstration, openLog, fill);
  const folders = { own: dataFolder, demonstration: demonstration.path };

  const first = await openOne(demonstration.exists() ? 'demonstration' : 'own');
  if (!first.ok) return first;
  let open = first.value;
  let switching: Promise<unknown> = Promise.resolve();

  async function openOne(workspace: Workspace): Promise<Result<Open, NotOpened>> {
    const folder = folders[workspace];
    const journal = await openLog(folder);
    if (!journal.ok) return journal;
    const drafts = draftsIn(partsOf(folder).drafts);
    return ok({ workspace, folder, journal: journal.value, drafts });
  }

  /** The other log is open before this one is closed, so that a refusal leaves all as it was. */
  async function change(to: Workspace): Promise<Result<null, NotOpened>> {
    if (to === open.workspace) return ok(null);
    if (to === 'demonstration' && !demonstration.exists()) {
      const made = await demonstration.make();
      if (!made.ok) return made;
    }
    const other = await openOne(to);
    if (!other.ok) return other;

    const left = open;
    open = other.value;
    await left.journal.close();
    if (to === 'own') await demonstration.remove();
    return ok(null);
  }

  return ok({
    current: () => open.workspace,
    folder: () => open.folder,
    drafts: () => open.drafts,
    async journal() {
      await switching;
      return open.journal;
    },
    open(workspace) {
      const turn = switching.then(() => change(workspace));
      switching = turn.catch(() => {});
      return turn;
    },
    async close() {
      await switching;
      await open.journal.close();
    },
  });
}
