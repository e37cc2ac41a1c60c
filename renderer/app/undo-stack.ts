import type { EntryId } from '#shared/domain/ids.ts';

/** What of an entry undo and redo look at. */
export type UndoFacts = {
  readonly seq: number;
  readonly id: EntryId;
  readonly undoes: EntryId | null;
};

export type UndoStack = {
  /** The place of the newest entry that stands; `null` where there is none. */
  readonly toUndo: number | null;
  /** The newest undo that stands, as long as nothing new was done since. */
  readonly toRedo: number | null;
};

/**
 * What Undo and Redo would take back, from the entries, newest first.
 *
 * An undo is an entry of its own, and a redo is an undo of that: so an entry takes something back
 * when the number of its `undoes` links is odd. It stands as long as no entry takes it back.
 */
export function undoStack(newestFirst: readonly UndoFacts[]): UndoStack {
  const byId = new Map(newestFirst.map((entry) => [entry.id, entry]));
  const takenBack = new Set(newestFirst.map(({ undoes }) => undoes));
  const links = ({ undoes }: UndoFacts): number => {
    const before = undoes === null ? undefined : byId.get(undoes);
    return undoes === null ? 0 : 1 + (before ? links(before) : 0);
  };

  let toUndo: number | null = null;
  let toRedo: number | null = null;
  let isNewDone = false;
  for (const entry of newestFirst) {
    const count = links(entry);
    const stands = !takenBack.has(entry.id);
    if (count === 0) isNewDone = true;
    if (stands && count % 2 === 0) toUndo ??= entry.seq;
    if (stands && count % 2 === 1 && !isNewDone) toRedo ??= entry.seq;
    if (toUndo !== null && isNewDone) break;
  }
  return { toUndo, toRedo };
}
