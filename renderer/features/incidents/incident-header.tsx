import { ArrowLeft, Scale } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { Button } from '#renderer/ui/button.tsx';
import { HarmMark } from '#renderer/ui/harm-mark.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SeverityChip } from '#renderer/ui/severity-mark.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { incidentPlace, STATE_LOOKS } from './incident-words.ts';
import { StampStepper } from './stamp-stepper.tsx';
import { StampTimers } from './stamp-timers.tsx';
import { incidentState, type StampName } from './stamps.ts';

type Props = {
  readonly incident: Incident;
  readonly services: readonly Service[];
  readonly placements: readonly Placement[];
  readonly hasDecisions: boolean;
  /** The next stamp to set, with the words of its button; `null`: nothing is left. */
  readonly next: { readonly stamp: StampName; readonly label: string } | null;
  readonly onBack: () => void;
  readonly onStamp: (stamp: StampName) => void;
  readonly onEdit: () => void;
  readonly onReopen: () => void;
  readonly onDecide: () => void;
};

/** What happens, how far it got, and the two things to do: decide, and the next stamp. */
export function IncidentHeader(props: Props): ReactElement {
  const { incident, services, next, onStamp } = props;
  const service = services.find(({ id }) => id === incident.serviceId);
  const state = STATE_LOOKS[incidentState(incident)];
  return (
    <header className="inc-h">
      <div className="ih1">
        <IconButton icon={ArrowLeft} label="All incidents (Esc)" small onClick={props.onBack} />
        <div className="ih-t">
          <SeverityChip severity={incident.severity} />
          <span className="q2 nw">INC-{incident.number}</span>
          <h1 className="head1">{incident.title}</h1>
          <button type="button" className="link t12" onClick={props.onEdit}>
            {incident.serviceId === null
              ? 'Say which service'
              : incidentPlace(incident, services, props.placements)}
          </button>
          {service && <HarmMark harm={service.harmClass} />}
          <StateMark tone={state.tone}>{state.word}</StateMark>
        </div>
        <div className="ih-a">
          <Button kind="ghost" keys={['E']} onClick={props.onEdit}>
            Details
          </Button>
          <Button icon={Scale} keys={['X']} onClick={props.onDecide}>
            {props.hasDecisions ? 'Decide again' : 'Decide'}
          </Button>
          {incident.resolvedAt !== null && (
            <Button keys={['R']} onClick={props.onReopen}>
              Reopen
            </Button>
          )}
          {next && (
            <Button kind="primary" keys={['N']} onClick={() => onStamp(next.stamp)}>
              {next.label}
            </Button>
          )}
        </div>
      </div>
      <div className="ih2">
        <StampStepper incident={incident} onStamp={onStamp} />
        <StampTimers incident={incident} />
      </div>
    </header>
  );
}
