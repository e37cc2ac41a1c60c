import { Workflow } from 'lucide-react';
import type { ReactElement } from 'react';
import type { DecisionId } from '#shared/domain/ids.ts';
import { deploymentEvent } from '#shared/exporters/cdevents.ts';
import type { LogDatabase } from '#renderer/data/database.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { Button } from '#renderer/ui/button.tsx';

type Props = {
  readonly decisionId: DecisionId;
  readonly onSave: (fileName: string, text: string) => void;
};

/** The change of release that a notice is about, as an event for delivery tools; else nothing. */
export function DeploymentEventButton({ decisionId, onSave }: Props): ReactElement | null {
  const event = useLive((db) => readEvent(db, decisionId), [decisionId]);
  if (event.state === 'loading' || event.value === null) return null;
  const { fileName, text } = event.value;
  return (
    <Button small icon={Workflow} onClick={() => onSave(fileName, text)}>
      Save as CDEvent
    </Button>
  );
}

async function readEvent(
  db: LogDatabase,
  decisionId: DecisionId,
): Promise<{ readonly fileName: string; readonly text: string } | null> {
  const decision = await db.decisions.get(decisionId);
  const placement = decision && (await db.placements.get(decision.placementId));
  if (!placement) return null;
  const deployment = await db.deployments
    .where({ placementId: placement.id })
    .filter((one) => one.decisionId === decisionId)
    .first();
  const release = deployment && (await db.releases.get(deployment.releaseId));
  const service = await db.services.get(placement.serviceId);
  if (!deployment || !release || !service) return null;
  return {
    fileName: `cdevent-${String(decision.number)}.json`,
    text: deploymentEvent(deployment, release, service, placement),
  };
}
