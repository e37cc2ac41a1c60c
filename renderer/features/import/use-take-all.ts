import { useCallback } from 'react';
import { importUpkeep } from '#shared/commands/import-upkeep.ts';
import { importScans } from '#shared/commands/import-scans.ts';
import { parseQuickTime } from '#shared/rules/quick-time.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { importFeed } from '#renderer/data/import-feed.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { useToast } from '#renderer/state/toast-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { formatName } from './format-words.ts';
import type { ImportItem } from './import-item.ts';
import type { RunningQuestion } from './running-choice.ts';
import type { RunningAnswer } from './running-form.tsx';
import { runningInput, takeable, takeInput } from './take-input.ts';
import { isUpkeep } from './import-item.ts';
import { bringsUpkeep, takeUpkeepInput } from './upkeep-choice.ts';

export type Taking = {
  readonly items: readonly ImportItem[];
  readonly questions: readonly RunningQuestion[];
  readonly answers: ReadonlyMap<string, RunningAnswer>;
};

/**
 * Takes everything: feeds first, then all reports and what runs in one entry. Answers `null`, or
 * the sentence of the first thing that was not saved; a feed that was kept before stays kept.
 */
export function useTakeAll(): (taking: Taking) => Promise<string | null> {
  const run = useRun();
  const open = useLog();
  const zone = zoneName(useZone());

  const takeUpkeep = useCallback(
    async (items: readonly ImportItem[]): Promise<string | null> => {
      const upkeep = items.filter(isUpkeep).filter(({ state }) => bringsUpkeep(state));
      if (upkeep.length === 0) return null;
      const services = await open.db.services.toArray();
      const day = { now: open.circumstances.now(), zone };
      const taken = await run(importUpkeep, takeUpkeepInput(upkeep, services, day));
      if (!taken.saved) return taken.sentence;
      if (taken.entry === null) {
        useToast.getState().show({
          tone: 'done',
          title: 'Nothing changed',
          text: 'All of it was in the log already, or older than what is there.',
        });
      }
      return null;
    },
    [run, open, zone],
  );

  return useCallback(
    async ({ items, questions, answers }) => {
      const now = open.circumstances.now();
      for (const { name, state } of items) {
        if (state.kind !== 'feed') continue;
        const kept = await importFeed(open, state.feed, state.sha256);
        if (!kept.ok) {
          return `${name} was not kept (${kept.refusal.detail}). The reports were not taken either. Free some space, then do it again.`;
        }
        useToast.getState().show({
          tone: 'done',
          title: `${formatName(state.feed.format)} of ${state.feed.date} is kept on this device`,
          text: 'Every release is judged anew with it.',
        });
      }
      if (takeable(items).length === 0) return takeUpkeep(items);

      const running = runningInput(questions, answers, (text) =>
        parseQuickTime(text, { now, zone, direction: 'past' }),
      );
      if (!running.ok) return running.refusal;
      const taken = await run(importScans, takeInput(items, now, running.value));
      if (!taken.saved) return taken.sentence;
      return takeUpkeep(items);
    },
    [run, open, zone, takeUpkeep],
  );
}
