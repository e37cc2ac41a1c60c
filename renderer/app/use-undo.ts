import { useMemo } from 'react';
import { useLog } from '#renderer/data/log-context.ts';
import type { OpenLog } from '#renderer/data/open-log.ts';
import { undoCandidates } from '#renderer/data/queries/undo-candidates.ts';
import { undoEntry } from '#renderer/data/undo-entry.ts';
import { useNowStore } from '#renderer/state/now-store.ts';
import { useToast, type ToastContent } from '#renderer/state/toast-store.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { entryTitle } from './entry-words.ts';
import { runRefusalSentence } from './run-refusal-sentence.ts';

type Undo = {
  /** Takes back one entry, and says what was taken back, or why not. */
  readonly undoEntry: (seq: number) => Promise<void>;
  readonly undoNewest: () => Promise<void>;
  readonly redoNewest: () => Promise<void>;
};

export function useUndo(): Undo {
  const log = useLog();
  const zone = useZone();

  return useMemo(() => {
    const show = (toast: ToastContent): void => useToast.getState().show(toast);

    const takeBack = async (seq: number, isRedo: boolean): Promise<void> => {
      const title = await titleOf(log, seq, isRedo);
      const answer = await undoEntry(log, seq);
      if (!answer.ok) {
        show({
          tone: 'warn',
          title: `${isRedo ? 'Not done again' : 'Not undone'}: ${title}`,
          text: runRefusalSentence(answer.refusal, zone),
        });
        return;
      }
      useNowStore.getState().noteChange(log.circumstances.now());
      show({
        tone: 'done',
        title: `${isRedo ? 'Done again' : 'Undone'}: ${title}`,
        text: 'The journal keeps both entries.',
        action: isRedo
          ? { label: 'Undo', keys: ['Ctrl', 'Z'], run: () => void newest('undo') }
          : { label: 'Redo', keys: ['Ctrl', 'Shift', 'Z'], run: () => void newest('redo') },
      });
    };

    const newest = async (which: 'undo' | 'redo'): Promise<void> => {
      const target = (await undoCandidates(log.db))[which];
      if (target) return takeBack(target.seq, which === 'redo');
      return show({ tone: 'done', title: `There is nothing to ${which}` });
    };

    return {
      undoEntry: (seq) => takeBack(seq, false),
      undoNewest: () => newest('undo'),
      redoNewest: () => newest('redo'),
    };
  }, [log, zone]);
}

/** What an entry did; of an undo that is done again, what it had taken back. */
async function titleOf({ db }: OpenLog, seq: number, isRedo: boolean): Promise<string> {
  const header = await db.entries.get(seq);
  const original =
    isRedo && header?.undoes ? await db.entries.where('id').equals(header.undoes).first() : header;
  return original ? entryTitle(original) : 'the change';
}
