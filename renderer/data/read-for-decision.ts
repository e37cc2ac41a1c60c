import type { Given, Read } from '#shared/commands/command.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { EMPTY_HEAD, type Head } from '#shared/journal/entry.ts';
import { tableOf, type LogDatabase } from './database.ts';
import type { Circumstances } from './open-log.ts';
import { readApplied } from './projection.ts';

/** The part of a command that says which rows it looks at. */
export type Reading<Input> = {
  readonly reads: (input: Input) => readonly Read[];
  readonly readsNext?: ((input: Input, given: Given) => readonly Read[]) | undefined;
};

export type GroundForDecision = { readonly given: Given; readonly head: Head };

/** How the log calls an operator who was not asked for a name yet. */
const UNNAMED = 'Operator';

/** The declared rows, and the head they belong to, from one moment: nothing changes in between. */
export const readForDecision = <Input>(
  db: LogDatabase,
  { reads, readsNext }: Reading<Input>,
  input: Input,
  { now, newId }: Circumstances,
): Promise<GroundForDecision> =>
  db.transaction('r', db.tables, async () => {
    const rows = new Map<string, unknown>();
    // Asked for at once: each answer takes a way to another process and back.
    const [applied, settings] = await Promise.all([
      readApplied(db),
      db.settings.get('settings'),
      readAll(db, reads(input), rows),
    ]);
    const { seq, hash }: Head = applied ?? EMPTY_HEAD;
    const operator = settings?.operator ?? null;

    const given: Given = {
      now: now(),
      seq: seq + 1,
      by: { id: operator?.id ?? null, name: operator?.name ?? UNNAMED },
      newId,
      row: (table, id) => declared(rows, rowKey(table, id)) as never,
      rows: (table, index, is) => declared(rows, rangeKey(table, index, is)) as never,
    };
    if (readsNext !== undefined) await readAll(db, readsNext(input, given), rows);
    return { given, head: { seq, hash } };
  });

async function readAll(
  db: LogDatabase,
  reads: readonly Read[],
  rows: Map<string, unknown>,
): Promise<void> {
  await Promise.all(
    reads.map(async (read) => {
      const table = tableOf(db, read.table);
      if ('id' in read) {
        rows.set(rowKey(read.table, read.id), (await table.get(read.id)) ?? null);
      } else {
        const found = await table.where(read.index).equals(read.is).sortBy('id');
        rows.set(rangeKey(read.table, read.index, read.is), found);
      }
    }),
  );
}

function declared(rows: ReadonlyMap<string, unknown>, key: string): unknown {
  if (!rows.has(key)) throw new Error(`A command looked at what it did not declare: ${key}`);
  return rows.get(key);
}

const rowKey = (table: TableName, id: string): string => JSON.stringify([table, id]);
const rangeKey = (table: TableName, index: string, is: string | number): string =>
  JSON.stringify([table, index, is]);
