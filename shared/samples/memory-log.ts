import type { z } from 'zod';
import type { Command, Given, Read } from '#shared/commands/command.ts';
import type { Refusal } from '#shared/commands/refusal.ts';
import { undoEntry, undoName, undoReads } from '#shared/commands/undo.ts';
import { id, type DeviceId, type EntryId } from '#shared/domain/ids.ts';
import { TABLE_NAMES, type RowOf, type TableName } from '#shared/domain/tables.ts';
import type { Instant } from '#shared/domain/time.ts';
import { SCHEMA_VERSION, type Change, type EntryDraft } from '#shared/journal/entry.ts';
import { ok, type Result } from '#shared/result.ts';

type Row = { readonly id: string };

/** Rows by id, tables by name; comparable with `toEqual`. */
export type MemoryTables = ReadonlyMap<string, ReadonlyMap<string, Row>>;

/** The entry, or `null` where nothing would have changed. */
export type MemoryAnswer = Result<EntryDraft | null, Refusal>;

/** A log without disk and database: for tests, and for making the demonstration workspace. */
export type MemoryLog = {
  /** In order; the first one has seq 1. */
  readonly entries: () => readonly EntryDraft[];
  readonly tables: () => MemoryTables;
  readonly rows: <Table extends TableName>(table: Table) => readonly RowOf<Table>[];
  /** Throws where the input does not fit, or the command reads what it did not declare. */
  readonly run: <Schema extends z.ZodType, Refused extends Refusal>(
    command: Command<string, Schema, Refused>,
    input: z.input<Schema>,
    now: Instant,
  ) => MemoryAnswer;
  /** Takes an entry back; undoing an undo is a redo. */
  readonly undo: (entryId: EntryId, now: Instant) => MemoryAnswer;
};

type Circumstances = { readonly newId: () => string; readonly device?: DeviceId };

export function memoryLog({ device = id('device'), newId }: Circumstances): MemoryLog {
  const entries: EntryDraft[] = [];
  const tables = emptyMemoryTables();

  const operator = (): Given['by'] => {
    const settings = tables.get('settings')?.get('settings') as RowOf<'settings'> | undefined;
    return settings?.operator ?? { id: null, name: 'Operator' };
  };

  const circumstances = (now: Instant): Omit<Given, 'row' | 'rows'> => ({
    now,
    seq: entries.length + 1,
    by: operator(),
    newId,
  });

  function append(
    command: string,
    changes: readonly Change[],
    { by, now }: Pick<Given, 'by' | 'now'>,
    undoes: EntryId | null = null,
  ): EntryDraft | null {
    if (changes.length === 0) return null;
    const entry: EntryDraft = {
      id: id(newId()),
      at: now,
      by: by.id,
      on: device,
      command,
      changes,
      undoes,
      schemaVersion: SCHEMA_VERSION,
    };
    applyTo(tables, entry.changes);
    entries.push(entry);
    return entry;
  }

  return {
    entries: () => entries,
    tables: () => tables,
    rows: (table) => [...(tables.get(table)?.values() ?? [])] as never,

    run(command, input, now) {
      const parsed = command.input.parse(input) as Parameters<typeof command.decide>[0];
      const seen = circumstances(now);
      const first = command.reads(parsed);
      const given = declaredOnly(tables, first, seen);
      const next = command.readsNext?.(parsed, given) ?? [];

      const decided = command.decide(parsed, declaredOnly(tables, [...first, ...next], seen));
      return decided.ok ? ok(append(command.name, decided.value, seen)) : decided;
    },

    undo(entryId, now) {
      const entry = entries.find((one) => one.id === entryId);
      if (!entry) throw new Error(`No entry ${entryId} in this log`);
      const seen = circumstances(now);
      const decided = undoEntry(entry, declaredOnly(tables, undoReads(entry), seen));
      return decided.ok ? ok(append(undoName(entry), decided.value, seen, entryId)) : decided;
    },
  };
}

export const emptyMemoryTables = (): Map<string, Map<string, Row>> =>
  new Map(TABLE_NAMES.map((table) => [table, new Map<string, Row>()]));

/** Applies changes in order, as every projection of the journal does. */
export function applyTo(tables: Map<string, Map<string, Row>>, changes: readonly Change[]): void {
  for (const { after, id: rowId, table } of changes) {
    const rows = tables.get(table);
    if (after === null) rows?.delete(rowId);
    else rows?.set(rowId, after);
  }
}

/** What a command may see: only what it declared. Anything else is a bug, and loud. */
function declaredOnly(
  tables: MemoryTables,
  reads: readonly Read[],
  seen: Omit<Given, 'row' | 'rows'>,
): Given {
  const declared = new Set(reads.map(keyOf));

  return {
    ...seen,
    row(table, rowId) {
      assertDeclared(declared, { table, id: rowId } as Read);
      return (tables.get(table)?.get(rowId) ?? null) as never;
    },
    rows(table, index, is) {
      assertDeclared(declared, { table, index, is } as Read);
      return [...(tables.get(table)?.values() ?? [])]
        .filter((row) => fieldOf(row, index) === is)
        .sort((one, other) => (one.id < other.id ? -1 : 1)) as never;
    },
  };
}

const keyOf = (read: Read): string =>
  'id' in read ? `${read.table} ${read.id}` : `${read.table} ${read.index}=${read.is}`;

function assertDeclared(declared: ReadonlySet<string>, read: Read): void {
  if (!declared.has(keyOf(read))) throw new Error(`Not declared in reads: ${keyOf(read)}`);
}

/** The indexed field, with a dot into an object as in Dexie's notation. */
const fieldOf = (row: Row, index: string): unknown =>
  index
    .split('.')
    .reduce<unknown>(
      (value, field) => (value as Readonly<Record<string, unknown>> | null)?.[field],
      row,
    );
