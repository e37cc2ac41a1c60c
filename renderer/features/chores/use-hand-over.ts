import { useMemo } from 'react';
import { handoverMarkdown } from '#shared/exporters/handover.ts';
import type { HandoverGiven, HandoverSheet } from '#shared/exporters/handover-sheet.ts';
import type { Instant } from '#shared/domain/time.ts';
import { answerOr } from '#renderer/app/answer-words.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { tellSaved } from '#renderer/app/tell-saved.ts';
import { count } from '#shared/rules/span-words.ts';
import { useToast } from '#renderer/state/toast-store.ts';

type HandOver = {
  readonly copy: (sheet: HandoverSheet) => Promise<void>;
  readonly saveMarkdown: (sheet: HandoverSheet) => Promise<void>;
  /** Of what the window shows, laid out for paper. */
  readonly savePdf: (sheet: HandoverSheet) => Promise<void>;
  /** The days of it, for the calendar of whoever stands in. */
  readonly saveCalendar: (given: HandoverGiven, now: Instant) => Promise<void>;
};

/** The ways in which a sheet leaves the window. */
export function useHandOver(): HandOver {
  const bridge = useBridge();
  return useMemo(() => {
    const { show } = useToast.getState();
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
        tellSaved(suggestedName, await bridge.saveExport({ suggestedName, text }));
      },
      async savePdf(sheet) {
        const suggestedName = `${nameOf(sheet)}.pdf`;
        tellSaved(suggestedName, await bridge.savePdf({ suggestedName }));
      },
      async saveCalendar(given, now) {
        // Read when it is asked for: the window holds less.
        const { handoverCalendar } = await import('#shared/exporters/handover-calendar.ts');
        const { text, undated, written } = handoverCalendar(given, now);
        const suggestedName = `${nameOf({ trip: given.absence })}.ics`;
        const without =
          undated.length === 0 ? '' : `; ${String(undated.length)} without a day not in it`;
        tellSaved(
          suggestedName,
          await bridge.saveExport({ suggestedName, text }),
          `The calendar is written: ${count(written, 'day')}${without}`,
        );
      },
    };
  }, [bridge]);
}

const nameOf = ({
  trip: { from, to },
}: {
  readonly trip: Pick<HandoverSheet['trip'], 'from' | 'to'>;
}): string => `handover-${from}-to-${to}`;
