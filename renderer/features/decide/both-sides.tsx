import type { ReactElement } from 'react';
import { numberLabel } from '#shared/domain/labels.ts';
import type { Deployment } from '#shared/domain/release.ts';
import type { PingPong } from '#shared/rules/ping-pong.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import type { DecideFacts } from './decide-facts.ts';

type Props = {
  readonly pingPong: PingPong;
  readonly facts: DecideFacts;
  readonly joins: boolean;
  readonly onJoins: (joins: boolean) => void;
};

/** A back and forth, with the reasons of both sides beside each other, and a way to end it. */
export function BothSides({ pingPong, facts, joins, onJoins }: Props): ReactElement {
  const { deployments, joinedBy } = pingPong;
  return (
    <section className="both" aria-label="Both sides, heard">
      <h3 className="head2">Both sides, heard</h3>
      {deployments.map((deployment) => (
        <Turn key={deployment.id} deployment={deployment} facts={facts} />
      ))}
      {joinedBy === null ? (
        <Checkbox
          label={`This is the joint decision on these ${String(deployments.length)} changes`}
          hint="Both reasons were looked at together."
          checked={joins}
          onChange={onJoins}
        />
      ) : (
        <p className="t12 q">
          Joined by {numberLabel('decision', joinedBy.number)}: {joinedBy.reason}
        </p>
      )}
    </section>
  );
}

function Turn({
  deployment,
  facts,
}: {
  readonly deployment: Deployment;
  readonly facts: DecideFacts;
}): ReactElement {
  const zone = useZone();
  const version = facts.releases.find(({ id }) => id === deployment.releaseId)?.version ?? '?';
  const decision = facts.decisions.find(({ id }) => id === deployment.decisionId);
  const side = deployment.motive === 'planned' ? 'upkeep' : deployment.motive;
  return (
    <div className="say">
      <SideLabel side={side}>
        to {version}
        {decision ? `, ${numberLabel('decision', decision.number)}` : ', no decision on record'}
      </SideLabel>
      <time className="q t11">{formatInstant(deployment.startedAt, zone, 'short')}</time>
      <p>{deployment.reason === '' ? 'No reason was written down.' : deployment.reason}</p>
    </div>
  );
}
