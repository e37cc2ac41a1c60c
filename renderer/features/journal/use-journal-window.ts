import type { EntryHeader } from '#renderer/data/database.ts';
import { isUndone } from '#renderer/data/undo-entry.ts';
import { useLive, type Live } from '#renderer/data/use-live.ts';

export type JournalRow = EntryHeader & {
  readonly isUndone: boolean;
  /** The place of the entry that this one takes back. */
  readonly undoesSeq: number | null;
};

/** How many entries there are; the newest has this number. */
export const useEntryCount = (): Live<number> =>
  useLive(async (db) => (await db.meta.get('applied'))?.seq ?? 0, []);

/**
 * The entries on screen, by their place in the journal, without the rows that they changed.
 *
 * @param from the oldest, @param to the newest; both are included
 */
export const useJournalWindow = (from: number, to: number): Live<ReadonlyMap<number, JournalRow>> =>
  useLive(
    async (db) => {
      const headers = await db.entries.where('seq').between(from, to, true, true).toArray();
      const rows = headers.map(async (header): Promise<JournalRow> => {
        const undone = header.undoes
          ? await db.entries.where('id').equals(header.undoes).first()
          : undefined;
        return {
          ...header,
          isUndone: await isUndone(db, header),
          undoesSeq: undone?.seq ?? null,
        };
      });
      return new Map((await Promise.all(rows)).map((row) => [row.seq, row]));
    },
    [from, to],
  );
