import { useMemo } from 'react';
import { handoverMarkdown } from '#shared/exporters/handover.ts';
import type { HandoverSheet } from '#shared/exporters/handover-sheet.ts';
import type { SaveAnswer, TransportRefusal } from '#shared/ipc/channels.ts';
import type { Result } from '#shared/result.ts';
import { answerOr } from '#renderer/app/answer-words.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { useToast } from '#renderer/state/toast-store.ts';

type HandOver = {
  readonly copy: (sheet: HandoverSheet) => Promise<void>;
  readonly saveMarkdown: (sheet: HandoverSheet) => Promise<void>;
  /** Of what the window shows, laid out for paper. */
  readonly savePdf: (sheet: HandoverSheet) => Promise<void>;
};

/** The ways in which a sheet leaves the window. */
export function useHandOver(): HandOver {
  const bridge = useBridge();
  return useMemo(() => {
    const { show } = useToast.getState();
    const told = (name: string, given: Result<SaveAnswer, TransportRefusal>): void => {
      const answer = answerOr(given);
      const saved = answer.ok ? answer.value : answer;
      if (!saved.ok) {
        show({ tone: 'err', title: `${name} was not written`, text: saved.refusal.sentence });
      } else if (saved.value.path !== null) {
        show({ tone: 'done', title: `${name} is written`, text: saved.value.path });
      }
    };
    return {
      async copy(sheet) {
        const answer = answerOr(await bridge.writeClipboard({ text: handoverMarkdown(sheet) }));
        if (answer.ok) show({ tone: 'done', title: 'The sheet is on the clipboard' });
        else {
          const text = answer.refusal.sentence;
          show({ tone: 'err', title: 'The sheet was not copied', text });
        }
      },
      async saveMarkdown(sheet) {
        const suggestedName = `${nameOf(sheet)}.md`;
        const text = handoverMarkdown(sheet);
        told(suggestedName, await bridge.saveExport({ suggestedName, text }));
      },
      async savePdf(sheet) {
        const suggestedName = `${nameOf(sheet)}.pdf`;
        told(suggestedName, await bridge.savePdf({ suggestedName }));
      },
    };
  }, [bridge]);
}

const nameOf = ({ trip: { from, to } }: HandoverSheet): string => `handover-${from}-to-${to}`;
