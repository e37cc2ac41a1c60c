import { Siren } from 'lucide-react';
import type { ReactElement } from 'react';
import type { IncidentId } from '#shared/domain/ids.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { countOf } from '#renderer/ui/format-number.ts';
import { Keys } from '#renderer/ui/keys.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { IncidentRoom } from './incident-room.tsx';
import { IncidentTable } from './incident-table.tsx';
import { incidentOrder, isOpen } from './stamps.ts';
import { INCIDENTS_SHOWN, useIncidentRoom, useIncidents } from './use-incidents.ts';

/** The list of incidents, or the one that was opened from it. */
export function IncidentsPage({
  incidentId,
}: {
  readonly incidentId: IncidentId | null;
}): ReactElement {
  return incidentId === null ? <IncidentList /> : <OneIncident incidentId={incidentId} />;
}

function OneIncident({ incidentId }: { readonly incidentId: IncidentId }): ReactElement {
  const room = useIncidentRoom(incidentId);
  const go = useView((view) => view.go);
  if (room.state === 'loading') return <Skeleton>Reading the incident…</Skeleton>;
  if (room.value === null || room.value.incident.id !== incidentId) {
    return (
      <div className="page pad">
        <Empty
          title="This incident is not in the log"
          action={
            <Button onClick={() => go({ view: 'incidents', incidentId: null })}>
              Show all incidents
            </Button>
          }
        >
          It may have been undone. The journal still has its entries.
        </Empty>
      </div>
    );
  }
  return <IncidentRoom key={incidentId} room={room.value} />;
}

function IncidentList(): ReactElement {
  const read = useIncidents();
  const go = useView((view) => view.go);
  const declare = useView((view) => view.openDeclareIncident);
  if (read.state === 'loading') return <Skeleton>Reading the incidents…</Skeleton>;

  const incidents = incidentOrder(read.value.incidents);
  const open = incidents.filter(isOpen).length;
  return (
    <>
      <h1 className="vh">Incidents</h1>
      <div className="sec-h page-h">
        <h2>Incidents</h2>
        <span className="sub">
          {open === 0 ? 'none open' : `${String(open)} open`}
          {incidents.length > open && `, ${countOf(incidents.length - open, 'past one')}`}
        </span>
        <span className="grow" />
        <span className="q t12 keyline">
          <Keys of={['J', 'K']} /> move
          <Keys of={['Enter']} /> open
        </span>
      </div>
      <div className="page">
        {incidents.length === 0 ? (
          <div className="pad">
            <Empty
              title="No incident yet"
              action={
                <Button icon={Siren} keys={['D']} onClick={() => declare()}>
                  Declare incident
                </Button>
              }
            >
              An incident begins with a title and Enter; the clock runs from then on. Times can be
              put right later.
            </Empty>
          </div>
        ) : (
          <IncidentTable
            incidents={incidents}
            services={read.value.services}
            placements={read.value.placements}
            onOpen={({ id }) => go({ view: 'incidents', incidentId: id })}
          />
        )}
        {incidents.length >= INCIDENTS_SHOWN && (
          <p className="none q2">
            The newest {INCIDENTS_SHOWN} are shown. Older ones are found by their id or title with{' '}
            <Keys of={['Ctrl', 'K']} />.
          </p>
        )}
      </div>
    </>
  );
}
