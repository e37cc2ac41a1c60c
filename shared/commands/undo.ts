import type { Notice } from '#shared/domain/decision.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { inverse, isCurrent } from '#shared/journal/change.ts';
import type { Change, EntryDraft } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { created, sameValue } from './changes.ts';
import type { Given, Read } from './command.ts';
import { DEPENDENTS } from './dependents.ts';
import type { ChangedRow, RefusalOf } from './refusal.ts';
import { retractionOf } from './retraction.ts';
import { rowLabel } from './row-label.ts';

/** What undoing needs to know of an entry. */
export type UndoableEntry = Pick<EntryDraft, 'changes' | 'command'>;

/** The name of the entry that takes another one back: undoing an undo is a redo. */
export const undoName = ({ command }: UndoableEntry): 'entry.undo' | 'entry.redo' =>
  command === 'entry.undo' ? 'entry.redo' : 'entry.undo';

/** The rows that `undoEntry` looks at: those that changed, and those that may need them. */
export const undoReads = ({ changes }: UndoableEntry): readonly Read[] =>
  netChanges(changes).flatMap((change): readonly Read[] => [
    { table: change.table, id: change.id } as Read,
    ...dependentsOf(change).map(({ read }) => read),
    ...(change.table === 'notices' && change.after?.decisionId
      ? [{ table: 'notices', index: 'decisionId', is: change.after.decisionId } as const]
      : []),
  ]);

/**
 * The changes that take an entry back; the same for redo, which takes back the undo.
 *
 * Refused once a row has moved on, or when something later needs a row that would go. A notice that
 * was told meanwhile cannot be untold: it stays, and its retraction is queued in the same entry.
 */
export function undoEntry(
  { changes }: UndoableEntry,
  given: Given,
): Result<readonly Change[], RefusalOf<'changed-since' | 'depended-on'>> {
  const net = netChanges(changes);
  const told = net.flatMap((change) => toldNotice(change, given) ?? []);
  const back = net.filter(({ id }) => !told.some((notice) => notice.id === id));

  const moved = back.filter((change) => !isCurrent(change, rowOf(change, given)));
  if (moved.length > 0) {
    return refused({ kind: 'changed-since', rows: moved.map((change) => labelled(change, given)) });
  }

  const inverses = back.toReversed().map(inverse);
  const needed = neededBy(back, inverses, given);
  if (needed.length > 0) return refused({ kind: 'depended-on', rows: needed });

  const why = 'the entry that it spoke of was undone.';
  const retractions = told
    .filter((notice) => !isRetracted(notice, given))
    .map((notice) => created('notices', retractionOf(notice, why, given)));
  return ok([...inverses, ...retractions]);
}

/** One change per row, in the order of the first one; what came to nothing is left out. */
function netChanges(changes: readonly Change[]): readonly Change[] {
  const net = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.table}\n${change.id}`;
    const first = net.get(key);
    net.set(key, first ? ({ ...change, before: first.before } as Change) : change);
  }
  return [...net.values()].filter(({ after, before }) => !sameValue(before, after));
}

const rowOf = (change: Change, { row }: Given): Change['after'] => row(change.table, change.id);

/** The notice that an entry queued and that was told since. */
function toldNotice(change: Change, { row }: Given): Notice | null {
  if (change.table !== 'notices' || change.before !== null || change.after === null) return null;
  const notice = row('notices', change.id);
  const isOnlyTold = notice !== null && sameValue({ ...notice, told: null }, change.after);
  return isOnlyTold && notice.told !== null ? notice : null;
}

const isRetracted = (notice: Notice, { rows }: Given): boolean =>
  notice.decisionId !== null &&
  rows('notices', 'decisionId', notice.decisionId).some(({ retracts }) => retracts === notice.id);

type DependentRows = {
  readonly read: Read & { readonly index: string; readonly is: string | number };
  readonly isNeededBy: (row: object) => boolean;
};

/** Where the rows are that need what a change created, as long as it stands. */
function dependentsOf({ after, before, table }: Change): readonly DependentRows[] {
  if (before !== null || after === null) return [];
  return (DEPENDENTS[table] ?? []).flatMap((dependent) => {
    // The row is of the table that the list was looked up by.
    const read = (dependent.read as (row: object) => Read | null)(after);
    const needs = dependent.needs as (dependent: object, row: object) => boolean;
    if (read === null || !('index' in read)) return [];
    return [{ read, isNeededBy: (row) => needs(row, after) }];
  });
}

/** Rows that would still be there after the undo, and need one that would not. */
function neededBy(
  back: readonly Change[],
  inverses: readonly Change[],
  { rows }: Given,
): readonly ChangedRow[] {
  const then = new Map(inverses.map(({ after, id, table }) => [`${table}\n${id}`, after]));
  const found = new Map<string, ChangedRow>();
  for (const change of back) {
    for (const { isNeededBy, read } of dependentsOf(change)) {
      for (const row of rows(read.table, read.index as never, read.is)) {
        const key = `${read.table}\n${row.id}`;
        const after = then.has(key) ? then.get(key) : row;
        if (!after || !isNeededBy(after)) continue;
        found.set(key, { table: read.table, id: row.id, label: rowLabel(read.table, row) });
      }
    }
  }
  return [...found.values()];
}

function labelled(change: Change, given: Given): ChangedRow {
  const row = rowOf(change, given) ?? change.after ?? change.before;
  const table: TableName = change.table;
  return { table, id: change.id, label: row ? rowLabel(table, row) : table };
}
