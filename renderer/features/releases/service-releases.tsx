import { useState, type ReactElement } from 'react';
import { allowRelease, clearFloor, setExposed } from '#shared/commands/placements.ts';
import { unflagForSecurity } from '#shared/commands/releases.ts';
import type { Deployment } from '#shared/domain/release.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { ErrorBox } from '#renderer/ui/error-box.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { AddPlacementDialog, AddReleaseDialog } from './add-release-dialog.tsx';
import { DeploymentChart } from './deployment-chart.tsx';
import { MarkDialog, type MarkAct } from './mark-dialogs.tsx';
import { CorrectDeploymentDialog, RecordDeploymentDialog } from './record-deployment-dialog.tsx';
import { type ReleaseAct, ReleaseDetail } from './release-detail.tsx';
import { ReleaseTable } from './release-table.tsx';
import { ServiceHeader } from './service-header.tsx';
import { useReleaseRows } from './use-release-rows.ts';
import { useServiceReleases } from './use-releases.ts';

type Props = {
  readonly service: Service;
  readonly placement: Placement;
  /** All of the service. */
  readonly placements: readonly Placement[];
};

type Open =
  | { readonly kind: 'mark'; readonly act: MarkAct }
  | { readonly kind: 'record' }
  | { readonly kind: 'correct'; readonly deployment: Deployment }
  | { readonly kind: 'add-release' }
  | { readonly kind: 'add-placement' };

/** One service in one environment: what ran, its releases beside each other, one in full. */
export function ServiceReleasesView({ service, placement, placements }: Props): ReactElement {
  const read = useServiceReleases(service.id, placements);
  const now = useNow();
  const run = useRun();
  const openDecide = useView((view) => view.openDecide);
  const [selected, setSelected] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const value = read.state === 'ready' ? read.value : null;
  const rows = useReleaseRows(value, placement, now);
  const row = rows.find(({ release }) => release.id === selected) ?? rows[0] ?? null;
  const running = rows.find(({ isRunning }) => isRunning) ?? null;
  const close = (): void => setOpen(null);

  const act = async (what: ReleaseAct): Promise<void> => {
    if (!row) return;
    if (what !== 'unflag' && what !== 'allow' && what !== 'clear-floor') {
      setOpen({ kind: 'mark', act: what });
      return;
    }
    const answer =
      what === 'unflag'
        ? await run(unflagForSecurity, { id: row.release.id })
        : what === 'allow'
          ? await run(allowRelease, { id: placement.id, releaseId: row.release.id })
          : await run(clearFloor, { id: placement.id });
    setProblem(answer.saved ? null : answer.sentence);
  };
  const compare = (): void => {
    if (running) openDecide({ placementId: placement.id });
  };

  useKeys({
    n: () => setOpen({ kind: 'add-release' }),
    r: () => rows.length > 0 && setOpen({ kind: 'record' }),
    x: compare,
  });
  if (value === null) return <Skeleton>Reading the releases…</Skeleton>;
  const here = value.deployments.filter(({ placementId }) => placementId === placement.id);

  return (
    <div className="rel-m">
      <ServiceHeader
        service={service}
        placement={placement}
        canRecord={rows.length > 0}
        onAddRelease={() => setOpen({ kind: 'add-release' })}
        onAddPlacement={() => setOpen({ kind: 'add-placement' })}
        onRecord={() => setOpen({ kind: 'record' })}
        onExposed={async (exposed) => {
          const answer = await run(setExposed, { id: placement.id, exposed });
          setProblem(answer.saved ? null : answer.sentence);
        }}
      />
      {problem !== null && <ErrorBox happened="Not saved" means={problem} />}
      <DeploymentChart
        deployments={here}
        releases={value.releases}
        now={now}
        onCorrect={(deployment) => setOpen({ kind: 'correct', deployment })}
      />
      {rows.length === 0 ? (
        <div className="pad">
          <Empty title="No release yet">
            Drop a scan of one on the window, or add one by its version (N).
          </Empty>
        </div>
      ) : (
        <div className="rt-s">
          <ReleaseTable
            rows={rows}
            selected={row?.release.id ?? null}
            now={now}
            scanMaxAge={value.scanMaxAge}
            onSelect={setSelected}
          />
        </div>
      )}
      {row && (
        <ReleaseDetail
          row={row}
          scans={value.scans.get(row.release.id) ?? []}
          now={now}
          scanMaxAge={value.scanMaxAge}
          compareBlocked={running ? null : 'Say first which release runs here.'}
          onAct={(what) => void act(what)}
          onRecord={() => setOpen({ kind: 'record' })}
          onCompare={compare}
        />
      )}
      {open?.kind === 'mark' && row && (
        <MarkDialog act={open.act} release={row.release} placement={placement} onClose={close} />
      )}
      {open?.kind === 'record' && (
        <RecordDeploymentDialog
          placement={placement}
          serviceName={service.name}
          releases={rows.map(({ release }) => release)}
          proposed={row && !row.isRunning ? row.release.id : null}
          earlier={here.map(({ releaseId }) => releaseId)}
          onClose={close}
        />
      )}
      {open?.kind === 'correct' && (
        <CorrectDeploymentDialog deployment={open.deployment} onClose={close} />
      )}
      {open?.kind === 'add-release' && <AddReleaseDialog service={service} onClose={close} />}
      {open?.kind === 'add-placement' && <AddPlacementDialog service={service} onClose={close} />}
    </div>
  );
}
