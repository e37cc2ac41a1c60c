import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Decision } from '#shared/domain/decision.ts';
import type { Incident, Mitigation } from '#shared/domain/incident.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Instant } from '#shared/domain/time.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatShare } from '#renderer/ui/format-number.ts';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import type { MitigationAct } from './mitigation-list.tsx';
import { MitigationList } from './mitigation-list.tsx';
import { isTemporary } from './left-open.ts';

type Props = {
  readonly incident: Incident;
  readonly mitigations: readonly Mitigation[];
  readonly decisions: readonly Decision[];
  readonly releases: readonly Release[];
  readonly runningId: string | null;
  readonly ranAtStartId: string | null;
  readonly now: Instant;
  readonly canMitigate: boolean;
  readonly onAddMitigation: () => void;
  readonly onMitigation: (mitigation: Mitigation, act: MitigationAct) => void;
  readonly onEdit: () => void;
  readonly onDecide: () => void;
};

/** Beside the log: what was done, the releases that matter, what was decided, how far it reaches. */
export function IncidentAside(props: Props): ReactElement {
  const { incident, mitigations, decisions } = props;
  const toRevert = mitigations.filter((one) => isTemporary(one) && one.revertedAt === null).length;
  return (
    <aside className="ip" aria-label="About this incident">
      <section>
        <div className="sec-h">
          <h2>Mitigations</h2>
          <span className="sub">{toRevert > 0 ? `${String(toRevert)} to take back` : ''}</span>
          <span className="grow" />
          <Button
            small
            icon={Plus}
            keys={['M']}
            disabled={!props.canMitigate}
            onClick={props.onAddMitigation}
          >
            Add
          </Button>
        </div>
        {mitigations.length === 0 ? (
          <p className="none q2">
            {props.canMitigate
              ? 'None yet. What is done to end the effect on users appears here.'
              : 'Say which service and environment it is about, then add what is done.'}
          </p>
        ) : (
          <MitigationList
            mitigations={mitigations.toSorted((a, b) => a.startedAt - b.startedAt)}
            now={props.now}
            onAct={props.onMitigation}
          />
        )}
      </section>
      <Effect incident={incident} onEdit={props.onEdit} />
      <Releases {...props} />
      <section>
        <div className="sec-h">
          <h2>Decisions</h2>
        </div>
        {decisions.length === 0 ? (
          <p className="none q2">
            None yet.{' '}
            <button type="button" className="link" onClick={props.onDecide}>
              Compare what can run
            </button>
          </p>
        ) : (
          <ul className="lr">
            {decisions.map((decision) => (
              <li key={decision.id}>
                <b>D-{decision.number}</b>
                <span className="q2 clip" title={decision.reason}>
                  {decision.options.find(({ key }) => key === decision.chosen)?.label ??
                    decision.question}
                </span>
                <span className="q">
                  <TimeMark at={decision.decidedAt} form="time" />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </aside>
  );
}

function Effect({
  incident,
  onEdit,
}: {
  readonly incident: Incident;
  readonly onEdit: () => void;
}): ReactElement {
  return (
    <section>
      <div className="sec-h">
        <h2>Effect</h2>
        <span className="grow" />
        <Button small kind="ghost" onClick={onEdit}>
          {incident.impactFraction === null ? 'Estimate' : 'Correct'}
        </Button>
      </div>
      <p className="none">
        {incident.impactFraction === null ? (
          <span className="q">Share of users affected: not estimated</span>
        ) : (
          <>
            <b>{formatShare(incident.impactFraction, incident.impactFraction < 0.1 ? 1 : 0)}</b>{' '}
            <span className="q2">of users or requests, the operator’s estimate</span>
          </>
        )}
      </p>
    </section>
  );
}

function Releases({ incident, ranAtStartId, releases, runningId, onEdit }: Props): ReactElement {
  const rolesOf = (id: string): readonly string[] => [
    ...(id === runningId ? ['running'] : []),
    ...(id === ranAtStartId && id !== runningId ? ['ran when it began'] : []),
    ...(id === incident.causedByReleaseId ? ['brought it'] : []),
    ...(id === incident.fixedInReleaseId ? ['fixed it'] : []),
  ];
  const shown = releases.filter(({ id }) => rolesOf(id).length > 0);
  return (
    <section>
      <div className="sec-h">
        <h2>Releases</h2>
        <span className="grow" />
        <Button small kind="ghost" onClick={onEdit}>
          {incident.causedByReleaseId === null ? 'Name the cause' : 'Correct'}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="none q2">The log does not say which release runs, or which one brought it.</p>
      ) : (
        <ul className="lr">
          {shown.map((release) => (
            <li key={release.id}>
              <code className="clip" title={release.version}>
                {release.version}
              </code>
              <span className="q2">{rolesOf(release.id).join(', ')}</span>
              <span className="fl">
                {release.stability?.is === 'unstable' && (
                  <StateMark tone="degraded">Unstable</StateMark>
                )}
                {release.stability?.is === 'stable' && <StateMark tone="ok">Stable</StateMark>}
                {release.securityFlag && <StateMark tone="flag">Flagged</StateMark>}
                {!release.stability && !release.securityFlag && <span className="q">Unproven</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
