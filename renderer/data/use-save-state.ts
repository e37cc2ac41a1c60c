import { useMemo, useSyncExternalStore } from 'react';
import { useLog } from './log-context.ts';
import type { SaveState, SaveStateStore } from './save-state.ts';

/**
 * A disk that answers sooner is not worth a word, and the entry itself is shown first: what was said
 * before is still true till then. A failure is said at once.
 */
const SAID_AFTER_MS: Partial<Record<SaveState['kind'], number>> = { saving: 50, saved: 16 };

/** Whether everything is saved, at every moment. */
export function useSaveState(): SaveState {
  const { saveState } = useLog();
  const subscribe = useMemo(() => subscription(saveState), [saveState]);
  return useSyncExternalStore(subscribe, saveState.current);
}

const subscription = (saveState: SaveStateStore) => (listener: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = saveState.subscribe(() => {
    clearTimeout(timer);
    const wait = SAID_AFTER_MS[saveState.current().kind];
    if (wait === undefined) listener();
    else timer = setTimeout(listener, wait);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
};
