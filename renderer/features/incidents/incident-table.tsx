import { type ReactElement } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { between } from '#shared/domain/time.ts';
import { useView } from '#renderer/state/view-store.ts';
import { clockStart } from '#shared/rules/incident-clock.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { formatDurationLong, formatTimer } from '#renderer/ui/format-duration.ts';
import { SeverityChip } from '#renderer/ui/severity-mark.tsx';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { TimeMark } from '#renderer/ui/time-mark.tsx';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';
import { incidentPlace, STATE_LOOKS } from './incident-words.ts';
import { incidentState, isOpen } from './stamps.ts';

type Props = {
  /** In the order in which they are shown. */
  readonly incidents: readonly Incident[];
  readonly services: readonly Service[];
  readonly placements: readonly Placement[];
  readonly onOpen: (incident: Incident) => void;
};

/** All incidents, the open ones first; Enter opens one. */
export function IncidentTable(props: Props): ReactElement {
  const { incidents, services, placements, onOpen } = props;
  const left = useView((view) => view.left);
  const opened = incidents.findIndex(
    ({ id }) => left?.view === 'incidents' && left.incidentId === id,
  );
  const keys = useListKeys({
    count: incidents.length,
    backAt: opened === -1 ? null : opened,
    pageWide: true,
    onOpen: (index) => {
      const incident = incidents[index];
      if (incident) onOpen(incident);
    },
  });
  const firstPast = incidents.findIndex((incident) => !isOpen(incident));

  return (
    <table className="rl incs" aria-label="Incidents">
      <colgroup>
        <col className="w-sev" />
        <col className="w-id" />
        <col />
        <col className="w-place" />
        <col className="w-state" />
        <col className="w-timer" />
        <col className="w-timer" />
        <col className="w-when" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Severity</th>
          <th scope="col">Id</th>
          <th scope="col">Title</th>
          <th scope="col">Service</th>
          <th scope="col">State</th>
          <th scope="col" className="r">
            Since start
          </th>
          <th scope="col" className="r">
            Start to mitigated
          </th>
          <th scope="col" className="r">
            Declared
          </th>
        </tr>
      </thead>
      <tbody>
        {incidents.map((incident, index) => {
          const state = STATE_LOOKS[incidentState(incident)];
          return (
            <tr
              key={incident.id}
              {...keys.rowProps(index)}
              className={[
                index === firstPast && index > 0 ? 'past first' : '',
                index === keys.current ? 'cur' : '',
              ].join(' ')}
              onClick={() => onOpen(incident)}
            >
              <td>
                <SeverityChip severity={incident.severity} />
              </td>
              <td className="q2">INC-{incident.number}</td>
              <th scope="row" className="nm">
                <b>{incident.title}</b>
                {incident.kind !== 'incident' && <span className="chip">{incident.kind}</span>}
              </th>
              <td className="q2">{incidentPlace(incident, services, placements)}</td>
              <td>
                <StateMark tone={state.tone}>{state.word}</StateMark>
              </td>
              <td className="r tn">{isOpen(incident) ? <Running incident={incident} /> : '—'}</td>
              <td className="r tn">
                <Mitigated incident={incident} />
              </td>
              <td className="q r dt">
                <TimeMark at={incident.declaredAt} form="short" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Running({ incident }: { readonly incident: Incident }): ReactElement {
  const now = useNow(1000);
  const start = clockStart(incident);
  return (
    <span
      role="timer"
      title={start.from === 'start' ? 'Since the start' : 'Since the declaration: start not known'}
    >
      {start.from === 'declaration' && '≥ '}
      {formatTimer(between(start.at, now))}
    </span>
  );
}

function Mitigated({ incident }: { readonly incident: Incident }): ReactElement {
  const { startedAt, mitigatedAt } = incident;
  if (startedAt === null || mitigatedAt === null || mitigatedAt < startedAt) {
    return <span className="q">—</span>;
  }
  return <>{formatDurationLong(between(startedAt, mitigatedAt))}</>;
}
