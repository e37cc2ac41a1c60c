import { useState, type ReactElement } from 'react';
import type { RiskAcceptanceId } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Instant } from '#shared/domain/time.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Download } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { countOf } from '#renderer/ui/format-number.ts';
import { Keys } from '#renderer/ui/keys.tsx';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { AcceptanceDetail } from './acceptance-detail.tsx';
import { AcceptanceDialog, type AcceptanceAct } from './acceptance-dialogs.tsx';
import { AcceptanceTable } from './acceptance-table.tsx';
import {
  isIn,
  REGISTER_FILTERS,
  type RegisterFilter,
  type RegisterRow,
  registerOrder,
} from './register.ts';
import { useExportAcceptances } from './use-export-acceptances.ts';
import { type RegisterRead, useAcceptanceContext, useRegister } from './use-register.ts';

type Props = { readonly acceptanceId: RiskAcceptanceId | null };

/** Every acceptance with its standing and its end; one of them in full beside the list. */
export function RisksPage({ acceptanceId }: Props): ReactElement {
  const read = useRegister();
  const now = useNow();
  const zone = zoneName(useZone());
  if (read.state === 'loading') return <Skeleton>Reading the acceptances…</Skeleton>;
  if (read.value.acceptances.length === 0) {
    return (
      <>
        <h1 className="vh">Risks</h1>
        <div className="page pad">
          <Empty title="No risk acceptance yet">
            Decide to run a release with open findings, and the acceptance appears here, with its
            end, its controls and what it covered when it was signed. It ends by itself.
          </Empty>
        </div>
      </>
    );
  }
  return <Register rows={rowsOf(read.value, now, zone)} read={read.value} asked={acceptanceId} />;
}

function rowsOf(read: RegisterRead, now: Instant, zone: string): readonly RegisterRow[] {
  const calendar = calendarAt(now, zone);
  const standing = (acceptance: RiskAcceptance) =>
    standingOf(acceptance, now, controlsUnproven(acceptance, read.chores, now, calendar));
  return registerOrder(
    read.acceptances.map((acceptance) => ({
      acceptance,
      standing: standing(acceptance),
      service: read.services.find(({ id }) => id === acceptance.scope.serviceId) ?? null,
      placements: read.placements.filter(
        ({ serviceId }) => serviceId === acceptance.scope.serviceId,
      ),
    })),
  );
}

type RegisterProps = {
  readonly rows: readonly RegisterRow[];
  readonly read: RegisterRead;
  readonly asked: RiskAcceptanceId | null;
};

function Register({ rows, read, asked }: RegisterProps): ReactElement {
  const now = useNow();
  const view = useView();
  const save = useExportAcceptances();
  const [filter, setFilter] = useState<RegisterFilter>('all');
  const [act, setAct] = useState<AcceptanceAct | null>(null);
  const shown = rows.filter((row) => isIn(row, filter));
  const selected = shown.find(({ acceptance }) => acceptance.id === asked) ?? shown[0] ?? null;
  const context = useAcceptanceContext(
    selected?.acceptance.scope.serviceId ?? null,
    selected?.acceptance.decisionId ?? null,
  );
  const decision = context.state === 'ready' ? context.value.decision : null;
  const incidentId = decision?.incidentId ?? null;
  const can = (wanted: AcceptanceAct): boolean =>
    selected !== null &&
    (wanted === 'revoke' || wanted === 'shorten'
      ? selected.standing.kind === 'in-force' || selected.standing.kind === 'suspended'
      : selected.standing.kind === 'proposed');

  useKeys({
    x: () => can('revoke') && setAct('revoke'),
    t: () => can('shorten') && setAct('shorten'),
    a: () => can('approve') && setAct('approve'),
    e: () => void save(),
  });

  return (
    <>
      <h1 className="vh">Risks</h1>
      <div className="rk">
        <section className="rk-l" aria-label="Register">
          <div className="sec-h rl-h">
            <h2>Acceptances</h2>
            <span className="sub">{rows.length}, what asks for something first</span>
            <span className="grow" />
            <div className="filt" role="group" aria-label="Show">
              {REGISTER_FILTERS.map((one) => {
                const count = rows.filter((row) => isIn(row, one.filter)).length;
                return (
                  <button
                    key={one.filter}
                    type="button"
                    aria-pressed={filter === one.filter}
                    className={filter === one.filter ? 'on' : ''}
                    onClick={() => setFilter(one.filter)}
                  >
                    {one.label} {one.filter === 'all' ? '' : count}
                  </button>
                );
              })}
            </div>
            <span className="q t12 keyline">
              <Keys of={['J', 'K']} /> move
            </span>
            <Button kind="ghost" small icon={Download} keys={['E']} onClick={() => void save()}>
              Export
            </Button>
          </div>
          <div className="rk-s">
            {shown.length === 0 ? (
              <div className="pad">
                <Empty title={EMPTY[filter].title}>{EMPTY[filter].text}</Empty>
              </div>
            ) : (
              <AcceptanceTable
                rows={shown}
                selected={selected?.acceptance.id ?? null}
                now={now}
                onSelect={(id) => view.go({ view: 'risks', acceptanceId: id as RiskAcceptanceId })}
              />
            )}
            {filter === 'all' && rows.length >= 500 && (
              <p className="none q t12">
                {countOf(rows.length, 'acceptance')} with the latest ends are shown.
              </p>
            )}
          </div>
        </section>
        {selected && (
          <AcceptanceDetail
            row={selected}
            chores={read.chores}
            releases={context.state === 'ready' ? context.value.releases : []}
            decision={decision}
            now={now}
            onAct={setAct}
            onOpenDecision={
              incidentId === null ? null : () => view.go({ view: 'incidents', incidentId })
            }
          />
        )}
      </div>
      {selected && act && (
        <AcceptanceDialog act={act} row={selected} onClose={() => setAct(null)} />
      )}
    </>
  );
}

const EMPTY: Readonly<Record<RegisterFilter, { readonly title: string; readonly text: string }>> = {
  all: { title: 'No acceptance', text: 'Nothing is accepted.' },
  'ends-soon': { title: 'None ends soon', text: 'No acceptance ends within the next 7 days.' },
  suspended: {
    title: 'None is suspended',
    text: 'An acceptance is suspended while a control that it stands on is unproven.',
  },
  ended: { title: 'None has ended', text: 'Expired, revoked and closed ones stay listed here.' },
};
