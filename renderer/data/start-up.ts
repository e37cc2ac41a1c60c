import type { JournalCondition, OpenedJournal, Workspace } from '#shared/ipc/channels.ts';
import { EMPTY_HEAD, type Head } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { catchUp } from './catch-up.ts';
import { compareWithJournal, type RebuildReason } from './compare-with-journal.ts';
import { databaseName, logDatabase, type LogDatabase } from './database.ts';
import { JournalUnreachable, type JournalPort } from './journal-port.ts';
import { oneAtATime } from '#shared/journal/one-at-a-time.ts';
import type { Circumstances, OpenLog } from './open-log.ts';
import { appliedAt, ProjectionGap } from './projection.ts';
import { rebuild } from './rebuild.ts';
import { saveStateStore, type SaveState } from './save-state.ts';
import { openSets } from './open-sets.ts';
import { judgeDeskAnew } from './import-feed.ts';
import type { DeskSources } from './desk-rows.ts';
import type { IntelSource } from './threat-intel.ts';
import { watched } from './watchdog.ts';

/** What was found at the start and what was done about it, told to the operator as it is. */
export type StartUpReport = {
  readonly condition: JournalCondition;
  /** False where the log may be read and not written. */
  readonly writable: boolean;
  readonly workingCopy:
    | { readonly kind: 'new' }
    | { readonly kind: 'unchanged' }
    | { readonly kind: 'caught-up'; readonly entries: number }
    | { readonly kind: 'rebuilt'; readonly because: RebuildReason; readonly entries: number }
    /** The journal is broken and the working copy knows more: it is shown, and not rebuilt. */
    | { readonly kind: 'kept'; readonly seq: number; readonly journalSeq: number };
};

export type StartUpProgress = { readonly done: number; readonly of: number };

export type StartedLog = { readonly log: OpenLog; readonly report: StartUpReport };

export type StartUpRefusal =
  | { readonly kind: 'newer'; readonly schemaVersion: number }
  /** The shell or the working copy cannot be reached, and what was said. The journal is untouched. */
  | { readonly kind: 'unreachable'; readonly detail: string };

export type StartUpOptions = {
  readonly journal: JournalPort;
  readonly workspace: Workspace;
  readonly circumstances: Circumstances;
  readonly intel: IntelSource;
  readonly onProgress: (progress: StartUpProgress) => void;
  /** The database was closed under us (`db.on('close')`): the window should start anew. */
  readonly onClosed: () => void;
  /** Runs what the first view need not wait for. */
  readonly later: (work: () => void) => void;
};

/**
 * Opens the working copy and holds it against the journal, before a row is shown.
 *
 * Equal: it is used. Behind: what is missing is applied. Empty, ahead, foreign, damaged or of
 * another version: it is rebuilt from the newest good snapshot and the journal.
 */
export async function startUp(
  options: StartUpOptions,
): Promise<Result<StartedLog, StartUpRefusal>> {
  try {
    const opened = await options.journal.open();
    const { condition } = opened;
    if (condition.kind === 'newer') {
      return refused({ kind: 'newer', schemaVersion: condition.schemaVersion });
    }
    return ok(await openWorkingCopy(options, opened));
  } catch (error) {
    return refused({ kind: 'unreachable', detail: isNoRoom(error) ? NO_ROOM : String(error) });
  }
}

async function openWorkingCopy(
  options: StartUpOptions,
  opened: OpenedJournal,
): Promise<StartedLog> {
  const { journal, intel, onClosed } = options;
  const sets = openSets();
  const desk = async (): Promise<DeskSources> => ({ sets, intel: await intel.load() });
  const name = databaseName(options.workspace);
  let db = logDatabase(name);
  const found = await compareWithJournal(db, opened);
  const { generation } = opened;
  let head: Head = opened.head;
  const moveHead = (next: Head): void => {
    head = next;
  };
  const onProgress = (done: number): void => options.onProgress({ done, of: opened.head.seq });
  const rebuilt = async (because: RebuildReason): Promise<StartUpReport['workingCopy']> => {
    db = await freshDatabase(db, name);
    const last = await rebuild(db, journal, opened, desk, onProgress);
    if (last.seq > head.seq) moveHead(last);
    return { kind: 'rebuilt', because, entries: last.seq };
  };

  let workingCopy: StartUpReport['workingCopy'];
  switch (found.kind) {
    case 'new':
      await watched('first write', db.meta.put(appliedAt(generation, EMPTY_HEAD)));
      workingCopy = found;
      break;
    case 'unchanged':
      workingCopy = found;
      break;
    case 'kept':
      workingCopy = { ...found, journalSeq: opened.head.seq };
      break;
    case 'behind':
      try {
        const entries = await catchUp({ db, journal, generation, desk, moveHead }, onProgress);
        workingCopy = { kind: 'caught-up', entries };
      } catch (error) {
        // On a full disk a copy that is a little behind is worth more than none.
        if (error instanceof JournalUnreachable || isNoRoom(error)) throw error;
        workingCopy = await rebuilt(error instanceof ProjectionGap ? 'foreign' : 'damaged');
      }
      break;
    case 'rebuild':
      workingCopy = await rebuilt(found.because);
  }

  db.on('close', onClosed);
  const { condition, writable } = opened;
  const { circumstances } = options;
  const log: OpenLog = {
    db,
    journal,
    generation,
    intel,
    sets,
    desk,
    head: () => head,
    moveHead,
    saveState: saveStateStore(firstSaveState(opened, head.seq)),
    circumstances,
    inTurn: oneAtATime(),
  };
  // Whatever it finds, the live queries show it: the log is not kept waiting for the feeds.
  options.later(() => {
    judgeDeskAnew(log).catch((error: unknown) => {
      console.warn('The desk could not be judged anew with the present feeds.', error);
    });
  });
  return { log, report: { condition, writable, workingCopy } };
}

const NO_ROOM =
  'There is no room on the disk for the working copy of the log. Everything that was saved is in ' +
  'the journal. Make room, then start again.';

/** Dexie wraps what IndexedDB said. */
const isNoRoom = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || ('inner' in error && isNoRoom(error.inner)));

/** Whatever it holds is dropped: it is a copy. */
async function freshDatabase(old: LogDatabase, name: string): Promise<LogDatabase> {
  old.close();
  await watched('deleting', logDatabase(name).delete());
  const db = logDatabase(name);
  await watched('opening', db.open());
  return db;
}

function firstSaveState({ condition, writable }: OpenedJournal, entries: number): SaveState {
  if (writable) return { kind: 'saved', entries };
  return { kind: 'read-only', entries, because: readOnlyBecause(condition) };
}

function readOnlyBecause(condition: JournalCondition): string {
  return condition.kind === 'broken'
    ? `the journal does not hold at entry ${condition.seq} (${condition.file})`
    : 'the data folder cannot be written to';
}
