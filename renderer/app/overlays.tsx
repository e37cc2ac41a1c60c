import { useEffect, type ReactElement } from 'react';
import { addService } from '#shared/commands/services.ts';
import type { PlacementId } from '#shared/domain/ids.ts';
import { useLive } from '#renderer/data/use-live.ts';
import { AddServiceDialog } from '#renderer/features/first-run/add-service-dialog.tsx';
import { DeclareIncident } from '#renderer/features/incidents/declare-incident.tsx';
import { useView } from '#renderer/state/view-store.ts';
import type { AppCommand } from './app-commands.ts';
import { CommandPalette } from './command-palette.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { LogDetailsDialog } from './log-details-dialog.tsx';
import { OperatorDialog } from './operator-dialog.tsx';
import { Loaded, PARTS } from './loaded-parts.tsx';
import { readPaletteRecords } from './palette-records.ts';
import { useRun } from './use-run.ts';

/** Once the first view has been read and drawn, with which it would compete. */
const LOAD_AFTER_MS = 1000;

type Props = { readonly commands: readonly AppCommand[] };

/** What lies over the page, if anything. */
export function Overlays({ commands }: Props): ReactElement | null {
  const overlay = useView((view) => view.overlay);
  const close = useView((view) => view.closeOverlay);

  useEffect(() => {
    const load = (): void => {
      for (const part of [PARTS.decide, PARTS.import, PARTS.littleThing])
        part.load().catch(() => null);
    };
    const asked = setTimeout(load, LOAD_AFTER_MS);
    return () => clearTimeout(asked);
  }, []);

  switch (overlay?.kind) {
    case 'decide':
      return <Loaded part={PARTS.decide} given={{ subject: overlay.subject, onClose: close }} />;
    case 'declare-incident':
      return <Declare placementId={overlay.placementId} />;
    case 'chore':
      return (
        <Loaded part={PARTS.choreEditor} given={{ choreId: overlay.choreId, onClose: close }} />
      );
    case 'little-thing':
      return <Loaded part={PARTS.littleThing} given={{ onClose: close }} />;
    case 'while-away':
      return (
        <Loaded
          part={PARTS.whileAway}
          given={{ previous: overlay.previous, now: overlay.now, onClose: close }}
        />
      );
    case 'palette':
      return <Palette commands={commands} />;
    case 'keys':
      return <KeysSheet commands={commands} />;
    case 'log-details':
      return <LogDetailsDialog />;
    case 'operator':
      return <OperatorDialog />;
    case 'add-service':
      return <AddService />;
    default:
      return null;
  }
}

function Palette({ commands }: Props): ReactElement {
  const records = useLive(readPaletteRecords, []);
  const doable = commands.filter(({ id }) => id !== 'command-palette');
  return (
    <CommandPalette items={[...doable, ...(records.state === 'ready' ? records.value : [])]} />
  );
}

function Declare({ placementId }: { readonly placementId: PlacementId | null }): ReactElement {
  const { closeOverlay, go } = useView();
  return (
    <DeclareIncident
      placementId={placementId}
      onClose={closeOverlay}
      onDeclared={(incidentId) => go({ view: 'incidents', incidentId })}
    />
  );
}

function AddService(): ReactElement {
  const run = useRun();
  const { closeOverlay, go } = useView();
  return (
    <AddServiceDialog
      onClose={closeOverlay}
      submit={async (service) => {
        const answer = await run(addService, service);
        if (!answer.saved) return answer.sentence;
        const added = answer.created('services');
        if (added) go({ view: 'releases', serviceId: added.id });
        return null;
      }}
    />
  );
}
