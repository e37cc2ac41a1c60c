import Dexie from 'dexie';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import { tableOf, type LogDatabase, type OpenRow } from './database.ts';

/** The tables of which a few rows are open and, in time, thousands are not, and what is open. */
const IS_OPEN = {
  incidents: ({ resolvedAt }: RowOf<'incidents'>) => resolvedAt === null,
  notices: ({ told }: RowOf<'notices'>) => told === null,
  followUps: ({ doneAt }: RowOf<'followUps'>) => doneAt === null,
} as const;

type WatchedTable = keyof typeof IS_OPEN;

const isWatched = (name: TableName): name is WatchedTable => name in IS_OPEN;

/**
 * Keeps the list of open rows with the rows. To be called in the transaction that writes them.
 *
 * IndexedDB has no index over `null`, and a search through all rows takes longer with every year of
 * a log.
 */
export async function noteOpenRows(
  db: LogDatabase,
  name: TableName,
  kept: readonly { readonly id: string }[],
  removed: readonly string[],
): Promise<void> {
  if (!isWatched(name)) return;
  const isOpen = IS_OPEN[name] as (row: unknown) => boolean;
  const open = kept.filter(isOpen);
  const over = [...kept.filter((row) => !isOpen(row)).map(({ id }) => id), ...removed];
  if (over.length > 0) await db.openRows.bulkDelete(over.map((id) => [name, id]));
  if (open.length > 0)
    await db.openRows.bulkPut(open.map(({ id }): OpenRow => ({ table: name, id })));
}

/** How many rows of a table are open. */
export const countOpen = (db: LogDatabase, name: WatchedTable): Promise<number> =>
  keysOf(db, name).count();

/** The open rows of a table, in no order that means anything. */
export async function openRows<Name extends WatchedTable>(
  db: LogDatabase,
  name: Name,
): Promise<readonly RowOf<Name>[]> {
  const ids = (await keysOf(db, name).primaryKeys()).map(([, id]) => id);
  const rows = await tableOf(db, name).bulkGet(ids);
  return rows.filter((row) => row !== undefined);
}

const keysOf = (db: LogDatabase, name: WatchedTable) =>
  db.openRows.where('[table+id]').between([name, Dexie.minKey], [name, Dexie.maxKey]);
