import type { z } from 'zod';
import type { OperatorId } from '#shared/domain/ids.ts';
import type { INDEXES, RowOf, TableName } from '#shared/domain/tables.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import type { Result } from '#shared/result.ts';

/** One row by its id, or the rows of an index with one value. */
export type Read = {
  [Table in TableName]:
    | { readonly table: Table; readonly id: string }
    | {
        readonly table: Table;
        readonly index: (typeof INDEXES)[Table][number];
        readonly is: string | number;
      };
}[TableName];

/** What a command may see: the rows it declared, and the circumstances as arguments. */
export type Given = {
  readonly now: Instant;
  /** The place that the entry will have; records take it as their number (`D-131` is entry 131). */
  readonly seq: number;
  readonly by: { readonly id: OperatorId | null; readonly name: string };
  readonly newId: () => string;
  /** Throws where the row was not declared in `reads`: that is a bug, not a refusal. */
  readonly row: <Table extends TableName>(table: Table, id: string) => RowOf<Table> | null;
  /** Rows of a declared index range, in the order of their ids. Throws likewise. */
  readonly rows: <Table extends TableName>(
    table: Table,
    index: (typeof INDEXES)[Table][number],
    is: string | number,
  ) => readonly RowOf<Table>[];
};

/**
 * A change to the log: data, and one pure function.
 *
 * `reads` says which rows `decide` may look at; `readsNext`, where given, adds rows that are only
 * known from the first ones. A command that changes nothing returns no changes and writes no entry.
 */
export type Command<Name extends string, Schema extends z.ZodType, Refusal> = {
  /** `noun.verb`, as the journal shows it. */
  readonly name: Name;
  readonly input: Schema;
  readonly reads: (input: z.output<Schema>) => readonly Read[];
  readonly readsNext?: (input: z.output<Schema>, given: Given) => readonly Read[];
  readonly decide: (input: z.output<Schema>, given: Given) => Result<readonly Change[], Refusal>;
};

/** Gives a command its types. */
export const command = <Name extends string, Schema extends z.ZodType, Refusal>(
  definition: Command<Name, Schema, Refusal>,
): Command<Name, Schema, Refusal> => definition;
