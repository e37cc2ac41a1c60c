import type { RowOf, TableName } from '#shared/domain/tables.ts';
import type { Change } from '#shared/journal/entry.ts';

/** A row that was not there before. */
export const created = <Table extends TableName>(table: Table, row: RowOf<Table>): Change =>
  ({ table, id: row.id, before: null, after: row }) as Change;

/** No change at all where both rows say the same: then no entry is written. */
export const changed = <Table extends TableName>(
  table: Table,
  before: RowOf<Table>,
  after: RowOf<Table>,
): readonly Change[] =>
  sameValue(before, after) ? [] : [{ table, id: before.id, before, after } as Change];

/** The row is no longer there; the journal keeps it. */
export const removed = <Table extends TableName>(table: Table, row: RowOf<Table>): Change =>
  ({ table, id: row.id, before: row, after: null }) as Change;

/** Whether two values of JSON are the same, whatever the order of their fields. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;

  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(
      (field) =>
        Object.hasOwn(other, field) && sameValue((one as Fields)[field], (other as Fields)[field]),
    )
  );
}

type Fields = Readonly<Record<string, unknown>>;
