import type { JournalEntry } from '#shared/journal/entry.ts';
import type { LogDatabase } from '../database.ts';
import { entriesIn } from '../journal-port.ts';
import type { OpenLog } from '../open-log.ts';
import { isUndone } from '../undo-entry.ts';

export type ListedEntry = { readonly entry: JournalEntry; readonly isUndone: boolean };

/**
 * Entries as the journal on disk has them, newest first.
 *
 * @param before only entries with a lower place; `null` for the newest
 * @param count at most so many
 */
export async function entriesBefore(
  { db, journal, head }: Pick<OpenLog, 'db' | 'journal' | 'head'>,
  before: number | null,
  count: number,
): Promise<readonly ListedEntry[]> {
  const past = before ?? (await newestSeq(db, head().seq)) + 1;
  const first = Math.max(1, past - count);
  const entries: JournalEntry[] = [];
  for (let next: number | null = first - 1; next !== null && next < past - 1;) {
    const page = await journal.read(next);
    entries.push(...entriesIn(page).filter(({ seq }) => seq < past));
    next = page.next;
  }
  return Promise.all(
    entries.toReversed().map(async (entry) => ({ entry, isUndone: await isUndone(db, entry) })),
  );
}

/** Read from the working copy, so that a live query hears of new entries. */
async function newestSeq(db: LogDatabase, otherwise: number): Promise<number> {
  return (await db.meta.get('applied'))?.seq ?? otherwise;
}
