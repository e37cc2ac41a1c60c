import type { JournalEntry } from '#shared/journal/entry.ts';
import { applyEntry, emptyTables, type TableMaps } from '#shared/journal/replay.ts';
import type { JournalPage } from '#shared/ipc/channels.ts';
import type { Snapshot } from './snapshot-archive.ts';

/**
 * The tables at entry `upTo`: an earlier snapshot, and what was appended since. Pages are read one
 * at a time, so that appends and the window are not kept waiting.
 */
export async function buildTables(
  from: Snapshot | null,
  read: (after: number) => Promise<JournalPage>,
  upTo: number,
): Promise<TableMaps> {
  const tables = emptyTables();
  if (from !== null) addRows(tables, from.rows);

  let after = from?.header.seq ?? 0;
  while (after < upTo) {
    const page = await read(after);
    if (page.last === after) break;
    for (const line of page.text.split('\n')) {
      if (line === '') continue;
      const entry = JSON.parse(line) as JournalEntry;
      if (entry.seq <= upTo) applyEntry(tables, entry);
    }
    after = page.last;
    await new Promise(setImmediate);
  }
  return tables;
}

function addRows(tables: TableMaps, rows: Uint8Array): void {
  for (const line of new TextDecoder().decode(rows).split('\n')) {
    if (line === '') continue;
    const { table, row } = JSON.parse(line) as {
      readonly table: keyof TableMaps;
      readonly row: { readonly id: string };
    };
    (tables[table] as Map<string, unknown>).set(row.id, row);
  }
}
