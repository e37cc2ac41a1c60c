import type { TableName } from '#shared/domain/tables.ts';
import type { OpenedJournal } from '#shared/ipc/channels.ts';
import { EMPTY_HEAD, type Head, type JournalEntry } from '#shared/journal/entry.ts';
import { headAfter } from '#shared/journal/hash-chain.ts';
import { tableOf, type LogDatabase } from './database.ts';
import { refreshAllChoreCourses } from './chore-courses.ts';
import { refreshDeskRows, type DeskSources } from './desk-rows.ts';
import { entriesIn, type JournalPort } from './journal-port.ts';
import { noteOpenRows } from './open-rows.ts';
import { appliedAt, headerOf, project } from './projection.ts';

/** Undo looks this far back; headers of older entries are kept only where they undo something. */
const RECENT_ENTRIES = 1000;

/**
 * Fills an empty database from the newest good snapshot and the journal.
 *
 * It is marked as incomplete until the last page is in, so that a crash in between is seen.
 *
 * @param onProgress entries done
 * @returns where the working copy stands: at the journal's head, or at a snapshot that outlived it
 */
export async function rebuild(
  db: LogDatabase,
  journal: JournalPort,
  { generation, head, snapshot }: OpenedJournal,
  desk: () => Promise<DeskSources>,
  onProgress: (done: number) => void,
): Promise<Head> {
  await db.meta.put(appliedAt(generation, EMPTY_HEAD, false));
  let applied: Head = EMPTY_HEAD;
  if (snapshot !== null) {
    await takeSnapshot(db, journal);
    applied = snapshot;
    await db.meta.put(appliedAt(generation, applied, false));
  }

  for (let next: number | null = 0; next !== null;) {
    const page = await journal.read(next);
    const entries = entriesIn(page);
    const since = applied.seq;
    await db.entries.bulkPut(
      entries.filter((entry) => entry.seq <= since && isLookedUp(entry, head)).map(headerOf),
    );
    const fresh = entries.filter(({ seq }) => seq > since);
    await project({ db, generation, desk: null }, fresh, (entry) => isLookedUp(entry, head));
    const last = fresh.at(-1);
    if (last !== undefined) applied = headAfter(last);
    onProgress(page.last);
    next = page.next;
  }
  const sources = await desk();
  await db.transaction('rw', db.tables, async () => {
    await refreshAllChoreCourses(db);
    await refreshDeskRows(db, { kind: 'all' }, sources);
    await db.deskMeta.put({ name: 'desk', stamp: sources.intel.stamp });
    await db.meta.put(appliedAt(generation, applied));
  });
  return applied;
}

const isLookedUp = ({ seq, undoes }: JournalEntry, head: Head): boolean =>
  undoes !== null || seq > head.seq - RECENT_ENTRIES;

type SnapshotRow = { readonly table: TableName; readonly row: { readonly id: string } };

async function takeSnapshot(db: LogDatabase, journal: JournalPort): Promise<void> {
  for (let next: number | null = 0; next !== null;) {
    const page = await journal.readSnapshot(next);
    const rows = new Map<TableName, SnapshotRow['row'][]>();
    for (const line of page.text.split('\n')) {
      if (line === '') continue;
      const { table, row } = JSON.parse(line) as SnapshotRow;
      const ofTable = rows.get(table) ?? [];
      ofTable.push(row);
      rows.set(table, ofTable);
    }
    for (const [table, ofTable] of rows) {
      await tableOf(db, table).bulkPut(ofTable as never);
      await noteOpenRows(db, table, ofTable, []);
    }
    next = page.next;
  }
}
