import type { RowOf, TableName } from '#shared/domain/tables.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { MemoryAnswer, MemoryLog } from './memory-log.ts';

/** One step of a made-up history: which command, and on which rows. */
export type Step = { readonly what: number; readonly one: number; readonly two: number };

/** Tries one command on rows that are there, or on none: most histories are refused somewhere. */
export type Try = (log: MemoryLog, step: Step, now: Instant) => MemoryAnswer;

export const pick = <Table extends TableName>(
  log: MemoryLog,
  table: Table,
  which: number,
): RowOf<Table> | null => {
  const rows = log.rows(table);
  return rows.length === 0 ? null : (rows[which % rows.length] ?? null);
};

/** An id that no row has. */
export const nobody = 'nobody';
