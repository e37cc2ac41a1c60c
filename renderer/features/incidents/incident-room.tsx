import { useState, type ReactElement } from 'react';
import { addTimelineLine } from '#shared/commands/timeline-lines.ts';
import type { Mitigation, TimelineLine } from '#shared/domain/incident.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { useView } from '#renderer/state/view-store.ts';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { AddMitigation } from './add-mitigation.tsx';
import { CorrectLine } from './correct-line.tsx';
import { EditIncident } from './edit-incident.tsx';
import { IncidentAside } from './incident-aside.tsx';
import { IncidentHeader } from './incident-header.tsx';
import { leftOpen } from './left-open.ts';
import { LogBox } from './log-box.tsx';
import { MitigationDialog } from './mitigation-dialogs.tsx';
import type { MitigationAct } from './mitigation-list.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { StampDialog } from './stamp-dialog.tsx';
import { nextStamp, type StampName } from './stamps.ts';
import { Timeline } from './timeline.tsx';
import { useEarlierReadings } from './use-earlier-readings.ts';
import type { IncidentRoom as Room } from './use-incidents.ts';

type Open =
  | { readonly kind: 'stamp'; readonly stamp: StampName }
  | { readonly kind: 'line'; readonly line: TimelineLine }
  | { readonly kind: 'mitigation'; readonly mitigation: Mitigation; readonly act: MitigationAct }
  | { readonly kind: 'add-mitigation' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'reopen' };

/** One incident: its stamps, its log, what was done, and the way to decide. */
export function IncidentRoom({ room }: { readonly room: Room }): ReactElement {
  const { incident, services, placements, mitigations, releases } = room;
  const run = useRun();
  const now = useNow();
  const zone = zoneName(useZone());
  const view = useView();
  const [open, setOpen] = useState<Open | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const readings = useEarlierReadings(incident.id, incident.declaredAt);
  const close = (): void => setOpen(null);

  const calendar = calendarAt(now, zone);
  const standings = room.acceptances.map((acceptance) => ({
    acceptance,
    standing: standingOf(acceptance, now, controlsUnproven(acceptance, room.chores, now, calendar)),
  }));
  const next = nextStamp(incident);
  const { placementId } = incident;
  const goBack = (): void => view.up({ view: 'incidents', incidentId: null });
  const decide = (): void => {
    if (placementId === null) setOpen({ kind: 'edit' });
    else view.openDecide({ placementId, incidentId: incident.id });
  };

  useKeys({
    n: () => next && setOpen({ kind: 'stamp', stamp: next.stamp }),
    r: () => incident.resolvedAt !== null && setOpen({ kind: 'reopen' }),
    e: () => setOpen({ kind: 'edit' }),
    m: () => setOpen({ kind: placementId === null ? 'edit' : 'add-mitigation' }),
    o: readings.toggle,
    x: decide,
    Escape: goBack,
  });

  return (
    <>
      <IncidentHeader
        incident={incident}
        services={services}
        placements={placements}
        hasDecisions={room.decisions.length > 0}
        next={next}
        onBack={goBack}
        onStamp={(stamp) => setOpen({ kind: 'stamp', stamp })}
        onEdit={() => setOpen({ kind: 'edit' })}
        onReopen={() => setOpen({ kind: 'reopen' })}
        onDecide={decide}
      />
      <div className="inc-b">
        <section className="tl" aria-label="Log">
          <Timeline
            lines={room.lines}
            earlier={readings.earlier}
            originals={readings.state}
            onOriginals={readings.toggle}
            onCorrect={(line) => setOpen({ kind: 'line', line })}
          />
          {problem !== null && <ErrorBox happened="The line was not saved" means={problem} />}
          <LogBox
            draftKey={`incident-line ${incident.id}`}
            onLog={async ({ at, kind, text, timed }) => {
              const answer = await run(addTimelineLine, {
                incidentId: incident.id,
                kind,
                text,
                at: timed ? at : null,
              });
              setProblem(answer.saved ? null : answer.sentence);
              return answer.saved;
            }}
          />
        </section>
        <IncidentAside
          incident={incident}
          mitigations={mitigations}
          decisions={room.decisions}
          releases={releases}
          runningId={room.running?.releaseId ?? null}
          ranAtStartId={room.ranAtStart?.releaseId ?? null}
          now={now}
          canMitigate={placementId !== null}
          onAddMitigation={() => setOpen({ kind: 'add-mitigation' })}
          onMitigation={(mitigation, act) => setOpen({ kind: 'mitigation', mitigation, act })}
          onEdit={() => setOpen({ kind: 'edit' })}
          onDecide={decide}
        />
      </div>
      {open?.kind === 'stamp' && (
        <StampDialog
          incident={incident}
          stamp={open.stamp}
          leftOpen={leftOpen(mitigations, standings)}
          onClose={close}
        />
      )}
      {open?.kind === 'line' && <CorrectLine line={open.line} onClose={close} />}
      {open?.kind === 'mitigation' && (
        <MitigationDialog mitigation={open.mitigation} act={open.act} onClose={close} />
      )}
      {open?.kind === 'add-mitigation' && placementId !== null && (
        <AddMitigation incident={incident} placementId={placementId} onClose={close} />
      )}
      {open?.kind === 'edit' && (
        <EditIncident
          incident={incident}
          services={services}
          placements={placements}
          releases={releases}
          onClose={close}
        />
      )}
      {open?.kind === 'reopen' && <ReopenDialog incident={incident} onClose={close} />}
    </>
  );
}
