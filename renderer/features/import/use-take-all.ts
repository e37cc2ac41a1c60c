import { useCallback } from 'react';
import { recordDeployment } from '#shared/commands/deployments.ts';
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
import { answeredDeployment, type Log, type RunningQuestion } from './running-choice.ts';
import type { RunningAnswer } from './running-form.tsx';
import { takeable, takeInput } from './take-input.ts';

export type Taking = {
  readonly items: readonly ImportItem[];
  readonly questions: readonly RunningQuestion[];
  readonly answers: ReadonlyMap<string, RunningAnswer>;
  readonly log: Log;
};

/**
 * Takes everything: feeds first, then all reports in one entry, then what runs. Answers `null`, or
 * the sentence of the first thing that was not saved; what was saved before stays saved.
 */
export function useTakeAll(): (taking: Taking) => Promise<string | null> {
  const run = useRun();
  const open = useLog();
  const zone = zoneName(useZone());

  return useCallback(
    async ({ items, questions, answers, log }) => {
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
      if (takeable(items).length === 0) return null;

      const taken = await run(importScans, takeInput(items, now));
      if (!taken.saved) return taken.sentence;
      const changes = taken.entry?.changes ?? [];
      for (const question of questions) {
        const answer = answers.get(question.key);
        if (!answer || answer.version === null) continue;
        const place = answeredDeployment(question, answer.version, log, changes);
        const since = parseQuickTime(answer.since, { now, zone, direction: 'past' });
        if (!place || !since.ok) continue;
        const recorded = await run(recordDeployment, {
          ...place,
          startedAt: answer.since.trim().toLowerCase() === 'now' ? null : since.value,
          cause: question.runs ? 'rollout' : 'first-seen',
          motive: 'planned',
          reason: 'Said when its scans were imported',
        });
        if (!recorded.saved) {
          return `The reports are taken. What runs was not recorded: ${recorded.sentence}`;
        }
      }
      return null;
    },
    [run, open, zone],
  );
}
