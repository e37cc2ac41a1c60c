import type { ReactElement } from 'react';
import { useAppFacts } from '#renderer/app/app-facts.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { useLive } from '#renderer/data/use-live.ts';
import type { DecideSubject } from '#renderer/state/view-store.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { readDecideFacts } from './decide-facts.ts';
import { DecideView } from './decide-view.tsx';
import { useDraft } from './use-draft.ts';

type Props = { readonly subject: DecideSubject; readonly onClose: () => void };

/** Both sides of a choice, before it is made. */
export function DecideSheet({ subject, onClose }: Props): ReactElement {
  const log = useLog();
  const { workspace } = useAppFacts();
  const { placementId, incidentId = null } = subject;
  const facts = useLive(() => readDecideFacts(log, placementId), [log, placementId]);
  const draft = useDraft(`decide ${workspace} ${placementId} ${incidentId ?? ''}`.trim());

  if (facts.state === 'loading' || draft.state.state === 'loading') {
    return (
      <Sheet title="Decide" onClose={onClose}>
        <div className="sh-pad">
          <Skeleton>Comparing the releases…</Skeleton>
        </div>
      </Sheet>
    );
  }
  if (facts.value === null) {
    return (
      <Sheet title="Decide" onClose={onClose}>
        <div className="sh-pad">
          <Empty title="This service is no longer in the log">
            It may have been undone meanwhile. Close this, and choose another one.
          </Empty>
        </div>
      </Sheet>
    );
  }
  return (
    <DecideView
      facts={facts.value}
      incidentId={incidentId}
      draft={draft.state.draft}
      kept={draft.state.kept}
      change={draft.change}
      save={draft.save}
      forget={draft.forget}
      onClose={onClose}
    />
  );
}
