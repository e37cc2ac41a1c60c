import { useSyncExternalStore } from 'react';
import { useLog } from './log-context.ts';
import type { SaveState } from './save-state.ts';

/** Whether everything is saved, at every moment. */
export function useSaveState(): SaveState {
  const { saveState } = useLog();
  return useSyncExternalStore(saveState.subscribe, saveState.current);
}
