import { TABLE_NAMES, type RowOf, type TableName } from '#shared/domain/tables.ts';
import { choresOfSchema1 } from './chores-of-schema-1.ts';
import { SCHEMA_VERSION, type Change, type JournalEntry } from './entry.ts';

/** Every table in memory, by id. */
export type TableMaps = { readonly [Table in TableName]: Map<string, RowOf<Table>> };

export const emptyTables = (): TableMaps =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, new Map()])) as unknown as TableMaps;

/** One step from a schema to the next one. What was one row may have become several. */
export type Upcast = (change: Change) => readonly Change[];

/** By the version that it starts from. Entries on disk are never rewritten; they are read anew. */
const UPCASTS: ReadonlyMap<number, Upcast> = new Map([[1, choresOfSchema1]]);

/**
 * An entry as the present schema would have written it. Its hash stays that of the line on disk.
 *
 * @throws where the entry is of a newer schema, which a reader must have refused before
 */
export function upcast(
  entry: JournalEntry,
  to: number = SCHEMA_VERSION,
  steps: ReadonlyMap<number, Upcast> = UPCASTS,
): JournalEntry {
  if (entry.schemaVersion > to) {
    throw new RangeError(
      `Entry ${entry.seq} is of schema ${entry.schemaVersion}, newer than ${to}`,
    );
  }
  if (entry.schemaVersion === to) return entry;

  let { changes } = entry;
  for (let version = entry.schemaVersion; version < to; version += 1) {
    const step = steps.get(version);
    if (step !== undefined) changes = changes.flatMap(step);
  }
  return { ...entry, changes, schemaVersion: to };
}

/** Applies an entry to tables in memory. All entries in order, from empty tables, give the log. */
export function applyEntry(tables: TableMaps, entry: JournalEntry): void {
  for (const { table, id, after } of upcast(entry).changes) {
    const rows = tables[table] as Map<string, unknown>;
    if (after === null) rows.delete(id);
    else rows.set(id, after);
  }
}
