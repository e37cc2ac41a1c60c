import type { TableName } from '#shared/domain/tables.ts';
import { EMPTY_HEAD, type Head, type JournalEntry } from '#shared/journal/entry.ts';
import {
  PROJECTION_VERSION,
  tableOf,
  type Applied,
  type EntryHeader,
  type LogDatabase,
} from './database.ts';
import { refreshChoreCourses, touchesChores } from './chore-courses.ts';
import { refreshDeskRows, type DeskSources } from './desk-rows.ts';
import { noteOpenRows } from './open-rows.ts';
import { touchedServices, touchesDesk } from './desk-touched.ts';

/** The working copy cannot take these entries: they do not follow what it has. */
export class ProjectionGap extends Error {
  constructor(applied: Head, first: number) {
    super(`The working copy is at entry ${applied.seq} and cannot take entry ${first}.`);
    this.name = 'ProjectionGap';
  }
}

/** How far the working copy is, or `null` where it says nothing of itself. */
export const readApplied = async (db: LogDatabase): Promise<Applied | null> =>
  (await db.meta.get('applied')) ?? null;

export const appliedAt = (generation: string, head: Head, isComplete = true): Applied => ({
  name: 'applied',
  generation,
  seq: head.seq,
  hash: head.hash,
  projectionVersion: PROJECTION_VERSION,
  isComplete,
});

/** What entries are applied to. Without desk sources it is a rebuild: not complete until its end. */
export type Projected = {
  readonly db: LogDatabase;
  readonly generation: string;
  readonly desk: (() => Promise<DeskSources>) | null;
};

/**
 * Applies entries in order, and says so, in one transaction: either all of it is there or none.
 *
 * Entries that were applied before are passed over, so that it may be called again after a failure
 * of which nobody knows how far it came.
 *
 * @param isListed whose headers are kept; a rebuild leaves out those that nobody looks up
 * @throws ProjectionGap where the first new entry does not follow the last applied one
 */
export async function project(
  { db, generation, desk }: Projected,
  entries: readonly JournalEntry[],
  isListed: (entry: JournalEntry) => boolean = () => true,
): Promise<void> {
  const states = finalStates(entries);
  const sources = desk !== null && touchesDesk(entries) ? await desk() : null;
  const tables =
    sources === null
      ? [...[...states.keys()].map((name) => tableOf(db, name)), db.openRows, db.entries, db.meta]
      : db.tables;

  await db.transaction('rw', tables, async () => {
    const applied: Head = (await readApplied(db)) ?? EMPTY_HEAD;
    const fresh = entries.filter(({ seq }) => seq > applied.seq);
    const [first] = fresh;
    const last = fresh.at(-1);
    if (first === undefined || last === undefined) return;
    if (first.seq !== applied.seq + 1 || first.previousHash !== applied.hash) {
      throw new ProjectionGap(applied, first.seq);
    }

    // Rows of entries applied before are only written again: their final state is the same.
    const writes = [...states].map(async ([name, rows]) => {
      const table = tableOf(db, name);
      const kept = [...rows.values()].filter((row) => row !== null);
      const removed = [...rows].filter(([, row]) => row === null).map(([id]) => id);
      await Promise.all([
        kept.length > 0 && table.bulkPut(kept),
        removed.length > 0 && table.bulkDelete(removed),
        noteOpenRows(db, name, kept, removed),
      ]);
    });
    await Promise.all([
      ...writes,
      db.entries.bulkPut(fresh.filter(isListed).map(headerOf)),
      db.meta.put(appliedAt(generation, last, desk !== null)),
    ]);
    if (desk !== null && touchesChores(fresh)) await refreshChoreCourses(db, fresh);
    if (sources !== null) await refreshDeskRows(db, await touchedServices(db, fresh), sources);
  });
}

type Row = JournalEntry['changes'][number]['after'];

/** What every touched row is in the end; `null` where it was removed. */
function finalStates(entries: readonly JournalEntry[]): Map<TableName, Map<string, Row>> {
  const states = new Map<TableName, Map<string, Row>>();
  for (const { changes } of entries) {
    for (const { table, id, after } of changes) {
      const rows = states.get(table) ?? new Map<string, Row>();
      states.set(table, rows.set(id, after));
    }
  }
  return states;
}

export const headerOf = (entry: JournalEntry): EntryHeader => ({
  seq: entry.seq,
  id: entry.id,
  at: entry.at,
  by: entry.by,
  on: entry.on,
  command: entry.command,
  hash: entry.hash,
  undoes: entry.undoes,
  changeCount: entry.changes.length,
});
