import { useCallback } from 'react';
import type { Workspace } from '#shared/ipc/channels.ts';
import { useToast } from '#renderer/state/toast-store.ts';
import { answerOr } from './answer-words.ts';
import { useBridge } from './bridge-context.ts';

/** Closes the open log and opens another; the window then starts anew with that one. */
export function useOpenWorkspace(): (workspace: Workspace) => Promise<void> {
  const bridge = useBridge();
  return useCallback(
    async (workspace) => {
      const answer = answerOr(await bridge.openWorkspace({ workspace }));
      const opened = answer.ok ? answer.value : answer;
      if (opened.ok) {
        window.location.reload();
        return;
      }
      useToast.getState().show({
        tone: 'err',
        title: 'The other log could not be opened',
        text: opened.refusal.sentence,
      });
    },
    [bridge],
  );
}
