import type { DeviceId, EntryId, OperatorId } from '#shared/domain/ids.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import type { Instant } from '#shared/domain/time.ts';

/** One row before and after. `null` before: it was created; `null` after: it was removed. */
export type Change = {
  readonly [Table in TableName]: {
    readonly table: Table;
    readonly id: string;
    readonly before: RowOf<Table> | null;
    readonly after: RowOf<Table> | null;
  };
}[TableName];

/** The version of the rows' shapes. Older entries are upcast when replayed. */
export const SCHEMA_VERSION = 2;

/** An entry as decided, before the journal gave it its place in the chain. */
export type EntryDraft = {
  readonly id: EntryId;
  readonly at: Instant;
  readonly by: OperatorId | null;
  readonly on: DeviceId;
  /** `noun.verb`. */
  readonly command: string;
  readonly changes: readonly Change[];
  readonly undoes: EntryId | null;
  readonly schemaVersion: number;
};

/** The last entry of a chain. An empty chain has seq 0 and no hash. */
export type Head = { readonly seq: number; readonly hash: string | null };

export const EMPTY_HEAD: Head = { seq: 0, hash: null };

/** Where the journal put an entry. The rest of it is known to whoever made the draft. */
export type EntryPlace = Pick<JournalEntry, 'seq' | 'previousHash' | 'hash'>;

/** Order is by `seq` (from 1, without gaps), never by time: clocks jump. */
export type JournalEntry = EntryDraft & {
  readonly seq: number;
  /** `null` for the first entry. */
  readonly previousHash: string | null;
  /** SHA-256, lower-case hex, of the canonical entry without this field. */
  readonly hash: string;
};
