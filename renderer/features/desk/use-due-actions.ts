import { completeChore } from '#shared/commands/chore-entries.ts';
import { completeFollowUp } from '#shared/commands/follow-ups.ts';
import { revertMitigation } from '#shared/commands/mitigations.ts';
import type { ChoreId, IncidentId, RiskAcceptanceId } from '#shared/domain/ids.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import type { DueItem } from '#shared/rules/due-today.ts';
import { useRun, type RunAnswer } from '#renderer/app/use-run.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { useView } from '#renderer/state/view-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

const DOABLE: readonly DueItem['kind'][] = ['chore', 'control-chore', 'follow-up', 'revert'];

/** The others end by something that is done elsewhere: telling, deciding, writing an update. */
export const canBeDone = ({ kind }: DueItem): boolean => DOABLE.includes(kind);

/** Ticks off what is due, and opens where it can be dealt with. */
export function useDueActions(): {
  /** The sentence that says why it was not saved; `null`: it was. */
  readonly done: (item: DueItem) => Promise<string | null>;
  readonly open: (item: DueItem) => void;
} {
  const run = useRun();
  const { circumstances, db } = useLog();
  const zone = zoneName(useZone());
  const { go, openDecide } = useView();

  const finish = ({ id, kind }: DueItem): Promise<RunAnswer> => {
    if (kind === 'follow-up') return run(completeFollowUp, { id });
    if (kind === 'revert') return run(revertMitigation, { id });
    return run(completeChore, { id, on: calendarAt(circumstances.now(), zone).today });
  };

  return {
    done: async (item) => {
      const answer = await finish(item);
      return answer.saved ? null : answer.sentence;
    },
    open: ({ id, kind }) => {
      switch (kind) {
        case 'incident-update':
          return go({ view: 'incidents', incidentId: id as IncidentId });
        case 'acceptance-ends':
          return go({ view: 'risks', acceptanceId: id as RiskAcceptanceId });
        case 'notice':
          return go({ view: 'notices' });
        case 'revert':
          return void db.mitigations.get(id).then((found) => {
            if (found?.incidentId) go({ view: 'incidents', incidentId: found.incidentId });
            else if (found) openDecide({ placementId: found.placementId });
          });
        case 'follow-up':
          return void db.followUps.get(id).then((found) => {
            if (found) openDecide({ placementId: found.placementId });
          });
        case 'chore':
        case 'control-chore':
          return go({ view: 'chores', choreId: id as ChoreId, tab: 'due' });
      }
    },
  };
}
