import { useMemo } from 'react';
import { useLog } from '#renderer/data/log-context.ts';
import type { OpenLog } from '#renderer/data/open-log.ts';
import { undoEntry } from '#renderer/data/undo-entry.ts';
import { useNowStore } from '#renderer/state/now-store.ts';
import { useToast, type ToastContent } from '#renderer/state/toast-store.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { entryTitle } from './entry-words.ts';
import { runRefusalSentence } from './run-refusal-sentence.ts';
import { undoStack, type UndoStack } from './undo-stack.ts';

type Undo = {
  /** Takes back one entry, and says what was taken back, or why not. */
  readonly undoEntry: (seq: number) => Promise<void>;
  readonly undoNewest: () => Promise<void>;
  readonly redoNewest: () => Promise<void>;
};

/** How far back undo looks: more than anyone presses a key. */
const REACH = 500;

export function useUndo(): Undo {
  const log = useLog();
  const zone = useZone();

  return useMemo(() => {
    const show = (toast: ToastContent): void => useToast.getState().show(toast);

    const takeBack = async (seq: number, isRedo: boolean): Promise<void> => {
      const header = await log.db.entries.get(seq);
      const answer = await undoEntry(log, seq);
      const title = header ? entryTitle(header) : 'The change';
      if (!answer.ok) {
        show({
          tone: 'warn',
          title: isRedo ? 'Not done again' : `Not undone: ${title}`,
          text: runRefusalSentence(answer.refusal, zone),
        });
        return;
      }
      useNowStore.getState().noteChange(log.circumstances.now());
      show({
        tone: 'done',
        title: isRedo ? 'Done again' : `Undone: ${title}`,
        text: 'The journal keeps both entries.',
        action: isRedo
          ? { label: 'Undo', keys: ['Ctrl', 'Z'], run: () => void newest('toUndo') }
          : { label: 'Redo', keys: ['Ctrl', 'Shift', 'Z'], run: () => void newest('toRedo') },
      });
    };

    const newest = async (which: keyof UndoStack): Promise<void> => {
      const target = (await readStack(log))[which];
      if (target !== null) return takeBack(target, which === 'toRedo');
      return show({
        tone: 'done',
        title: which === 'toUndo' ? 'There is nothing to undo' : 'There is nothing to redo',
      });
    };

    return {
      undoEntry: (seq) => takeBack(seq, false),
      undoNewest: () => newest('toUndo'),
      redoNewest: () => newest('toRedo'),
    };
  }, [log, zone]);
}

const readStack = async ({ db }: OpenLog): Promise<UndoStack> =>
  undoStack(await db.entries.orderBy('seq').reverse().limit(REACH).toArray());
