import type { EntryHeader, LogDatabase } from '../database.ts';
import { isUndone } from '../undo-entry.ts';

/** How many entries back undo and redo look. */
const REACH = 200;

/** What the next undo and the next redo would take back; `null` where there is nothing. */
export type UndoCandidates = {
  readonly undo: EntryHeader | null;
  readonly redo: EntryHeader | null;
};

/**
 * Undo takes back the newest entry that stands and is no undo or redo itself. Redo takes back the
 * newest undo that stands, until something new is recorded after it.
 */
export async function undoCandidates(db: LogDatabase): Promise<UndoCandidates> {
  const entries = await db.entries.orderBy('seq').reverse().limit(REACH).toArray();
  let redo: EntryHeader | null = null;
  let isNothingNew = true;

  for (const entry of entries) {
    const standsAlready = !(await isUndone(db, entry));
    if (entry.undoes === null) {
      isNothingNew = false;
      if (standsAlready) return { undo: entry, redo };
    } else if (redo === null && isNothingNew && standsAlready && entry.command === 'entry.undo') {
      redo = entry;
    }
  }
  return { undo: null, redo };
}
