import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { undoStack, type UndoFacts } from './undo-stack.ts';

const SEQ: Readonly<Record<string, number>> = { a: 1, b: 2, u: 3, c: 4, r: 4, u2: 5 };
const seqOf = (name: string): number => SEQ[name] ?? 0;

const entry = (name: string, undoes: string | null = null): UndoFacts => ({
  seq: seqOf(name),
  id: id(name),
  undoes: undoes === null ? null : id<'EntryId'>(undoes),
});

describe('undo and redo over the journal', () => {
  it('[UI30] undoes the newest entry that stands, one after the other', () => {
    const done = [entry('b'), entry('a')];

    expect(undoStack(done)).toEqual({ toUndo: seqOf('b'), toRedo: null });
    expect(undoStack([entry('u', 'b'), ...done]).toUndo).toBe(seqOf('a'));
  });

  it('[UI31] redoes the newest undo, and can undo that again', () => {
    const undone = [entry('u', 'b'), entry('b'), entry('a')];
    expect(undoStack(undone).toRedo).toBe(seqOf('u'));

    const redone = [entry('r', 'u'), ...undone];
    expect(undoStack(redone)).toEqual({ toUndo: seqOf('r'), toRedo: null });
    expect(undoStack([entry('u2', 'r'), ...redone])).toEqual({
      toUndo: seqOf('a'),
      toRedo: seqOf('u2'),
    });
  });

  it('[UI32] has nothing to redo once something new was done', () => {
    const entries = [entry('c'), entry('u', 'b'), entry('b'), entry('a')];

    expect(undoStack(entries)).toEqual({ toUndo: seqOf('c'), toRedo: null });
  });

  it('[UI33] has nothing to undo in an empty log', () => {
    expect(undoStack([])).toEqual({ toUndo: null, toRedo: null });
  });
});
