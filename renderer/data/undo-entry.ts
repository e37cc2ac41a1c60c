import type { RefusalOf } from '#shared/commands/refusal.ts';
import { undoEntry as takeBack, undoName, undoReads } from '#shared/commands/undo.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { commit, type SaveRefusal } from './commit.ts';
import type { LogDatabase } from './database.ts';
import { readEntry } from './journal-port.ts';
import type { OpenLog } from './open-log.ts';

export type UndoRefusal =
  | RefusalOf<'changed-since' | 'depended-on'>
  | { readonly kind: 'no-such-entry'; readonly seq: number }
  /** It was taken back before, and not done again since. */
  | { readonly kind: 'undone-already'; readonly seq: number };

/**
 * Appends the inverse of an entry; of an undo, that does it again. Refused once a row has moved on.
 */
export async function undoEntry(
  log: OpenLog,
  seq: number,
): Promise<Result<JournalEntry | null, UndoRefusal | SaveRefusal>> {
  return log.inTurn(async () => {
    let entry: JournalEntry | null;
    try {
      entry = await readEntry(log.journal, seq);
      if (entry !== null && (await isUndone(log.db, entry))) {
        return refused({ kind: 'undone-already', seq });
      }
    } catch (error) {
      return refused({ kind: 'unreadable', detail: String(error) });
    }
    if (entry === null) return refused({ kind: 'no-such-entry', seq });

    const undone = entry;
    return commit(log, { reads: () => undoReads(undone) }, null, (given) => {
      const changes = takeBack(undone, given);
      if (!changes.ok) return changes;
      return ok({ command: undoName(undone), undoes: undone.id, changes: changes.value });
    });
  });
}

/** Whether an entry was taken back by one that itself still stands. */
export async function isUndone(
  db: LogDatabase,
  { id }: Pick<JournalEntry, 'id'>,
): Promise<boolean> {
  for (const undo of await db.entries.where('undoes').equals(id).toArray()) {
    if (!(await isUndone(db, undo))) return true;
  }
  return false;
}
