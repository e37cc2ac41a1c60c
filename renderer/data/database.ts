import Dexie, { type Table } from 'dexie';
import { INDEXES, TABLE_NAMES, type RowOf, type TableName } from '#shared/domain/tables.ts';
import type { EntryId } from '#shared/domain/ids.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import type { DeskRow } from '#shared/rules/desk-row.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import type { Workspace } from '#shared/ipc/channels.ts';

/** What is kept of an entry beside its rows. Its changes are read from the journal when asked for. */
export type EntryHeader = Pick<
  JournalEntry,
  'seq' | 'id' | 'at' | 'by' | 'on' | 'command' | 'hash'
> & {
  readonly undoes: EntryId | null;
  readonly changeCount: number;
};

/** How far the working copy has come, written in the same transaction as the rows. */
export type Applied = {
  readonly name: 'applied';
  readonly generation: string;
  readonly seq: number;
  readonly hash: string | null;
  /** The shape of this database, and of the rows in it: another one is rebuilt. */
  readonly projectionVersion: number;
  /** False while a rebuild is under way: what is there is not the whole log. */
  readonly isComplete: boolean;
};

/** A row that still asks for something, by its table and id. */
export type OpenRow = { readonly table: TableName; readonly id: string };

/** Which feeds the desk's lines were made with. */
export type DeskMeta = { readonly name: 'desk'; readonly stamp: string };

type LogTables = { readonly [Name in TableName]: Table<RowOf<Name>, string> };

/** The working copy of one log. Everything in it follows from the journal. */
export type LogDatabase = Dexie &
  LogTables & {
    readonly entries: Table<EntryHeader, number>;
    readonly deskRows: Table<DeskRow, string>;
    readonly choreCourses: Table<ChoreCourse, string>;
    readonly openRows: Table<OpenRow, [TableName, string]>;
    readonly meta: Table<Applied, 'applied'>;
    readonly deskMeta: Table<DeskMeta, 'desk'>;
  };

/** Raised with every change to stores, indexes or rows. */
export const PROJECTION_VERSION = 4;

export const databaseName = (workspace: Workspace): string => `lightkeeper-${workspace}`;

/** Defines the database; it opens at the first read. */
export function logDatabase(name: string): LogDatabase {
  const db = new Dexie(name, { autoOpen: false });
  const rows = TABLE_NAMES.map((table) => [table, ['id', ...INDEXES[table]].join(', ')]);
  db.version(PROJECTION_VERSION).stores({
    ...Object.fromEntries(rows),
    entries: 'seq, id, undoes',
    deskRows: 'id, serviceId',
    choreCourses: 'id, serviceId, isOver',
    openRows: '[table+id]',
    meta: 'name',
    deskMeta: 'name',
  });
  return db as LogDatabase;
}

/** One table by its name, without what is particular to its rows. */
export const tableOf = <Name extends TableName>(
  db: LogDatabase,
  name: Name,
): Table<RowOf<Name>, string> => db.table(name);
