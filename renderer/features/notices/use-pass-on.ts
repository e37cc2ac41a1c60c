import { useMemo } from 'react';
import { answerOr } from '#renderer/app/answer-words.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { tellSaved } from '#renderer/app/tell-saved.ts';
import { useToast } from '#renderer/state/toast-store.ts';

type PassOn = {
  /** @param name what is copied, for the message: `N-12` */
  readonly copy: (name: string, text: string) => Promise<void>;
  readonly save: (fileName: string, text: string) => Promise<void>;
};

/** The ways out of the window: the clipboard, and a file of the operator's choice. */
export function usePassOn(): PassOn {
  const bridge = useBridge();
  return useMemo(() => {
    const { show } = useToast.getState();
    const fail = (title: string, text: string): void => show({ tone: 'err', title, text });
    return {
      async copy(name, text) {
        const answer = answerOr(await bridge.writeClipboard({ text }));
        if (answer.ok) show({ tone: 'done', title: `${name} is on the clipboard` });
        else fail(`${name} was not copied`, answer.refusal.sentence);
      },
      async save(suggestedName, text) {
        tellSaved(suggestedName, await bridge.saveExport({ suggestedName, text }));
      },
    };
  }, [bridge]);
}
