import { Timer, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { numberLabel } from '#shared/domain/labels.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { between, type Instant } from '#shared/domain/time.ts';
import type { DueItem } from '#shared/rules/due-today.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { useView } from '#renderer/state/view-store.ts';
import { formatTimer } from '#renderer/ui/format-duration.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { SeverityChip } from '#renderer/ui/severity-mark.tsx';

const SHOWN = 3;

const isUpdateOf = ({ id, kind }: DueItem, incident: Incident): boolean =>
  kind === 'incident-update' && id === incident.id;

/** When people have to be told next; `null`: not today. */
function Update({ at, now }: { readonly at: Instant | null; readonly now: Instant }): ReactNode {
  if (at === null) return null;
  if (now < at) {
    return (
      <span className="upd">
        <Icon of={Timer} size={13} />
        Update due in <b>{formatTimer(between(now, at))}</b>
      </span>
    );
  }
  return (
    <span className="upd late sev s3">
      <Icon of={TriangleAlert} size={13} />
      Update <b>{formatTimer(between(at, now))}</b> late
    </span>
  );
}

/** The incidents that run now, the worst first, each with its clock. Nothing where all is calm. */
type Props = {
  readonly incidents: readonly Incident[];
  /** What is due today, updates of these incidents among it. */
  readonly due: readonly DueItem[];
};

export function ActiveIncidents({ due, incidents }: Props): ReactElement | null {
  const now = useNow(1000);
  const go = useView((view) => view.go);
  const services = useLive((db) => db.services.toArray(), []);
  if (incidents.length === 0) return null;

  const worstFirst = incidents.toSorted(
    (one, other) =>
      (one.severity ?? 5) - (other.severity ?? 5) || one.declaredAt - other.declaredAt,
  );
  const nameOf = (incident: Incident): string =>
    (services.state === 'ready' &&
      services.value.find(({ id }) => id === incident.serviceId)?.name) ||
    'no service yet';

  return (
    <ul className="strip" aria-label="Active incidents">
      {worstFirst.slice(0, SHOWN).map((incident) => (
        <li key={incident.id}>
          <button
            type="button"
            className="strip-b"
            onClick={() => go({ view: 'incidents', incidentId: incident.id })}
          >
            <span className="l1">
              <SeverityChip severity={incident.severity} />
              <span className="id">{numberLabel('incident', incident.number)}</span>
              <b>{nameOf(incident)}</b>
              <span className="q">{incident.mitigatedAt === null ? 'Open' : 'Mitigated'}</span>
              <span className="timer" role="timer">
                {formatTimer(between(incident.startedAt ?? incident.declaredAt, now))}
              </span>
            </span>
            <span className="l2">
              <span>{incident.title}</span>
              {incident.kind === 'exercise' && <span className="q">Exercise</span>}
              <Update at={due.find((item) => isUpdateOf(item, incident))?.at ?? null} now={now} />
            </span>
          </button>
        </li>
      ))}
      {incidents.length > SHOWN && (
        <li>
          <button
            type="button"
            className="strip-b"
            onClick={() => go({ view: 'incidents', incidentId: null })}
          >
            and {incidents.length - SHOWN} more
          </button>
        </li>
      )}
    </ul>
  );
}
