import { useCallback } from 'react';
import { completeChore } from '#shared/commands/chore-entries.ts';
import type { ChoreLine } from '#shared/rules/chore-list.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

/**
 * Ticks a chore off, now. The occurrence is the one that the operator sees.
 *
 * @returns why it was not saved; `null`: it was
 */
export function useDone(): (line: ChoreLine) => Promise<string | null> {
  const run = useRun();
  const { circumstances } = useLog();
  const zone = zoneName(useZone());
  return useCallback(
    async ({ due, id }) => {
      if (due === null)
        return 'Its schedule cannot be read. Nothing was saved. Change the schedule first.';
      const on = calendarAt(circumstances.now(), zone).today;
      const answer = await run(completeChore, { id, on, occurrence: due.occurrence.key });
      return answer.saved ? null : answer.sentence;
    },
    [run, circumstances, zone],
  );
}
