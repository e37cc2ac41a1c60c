import type { ReactElement } from 'react';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useLens } from '#renderer/state/preferences-store.ts';
import { ActiveIncidents } from './active-incidents.tsx';
import { ButterflyHeading } from './butterfly-heading.tsx';
import { ButterflyTable } from './butterfly-table.tsx';
import { DueToday } from './due-today.tsx';
import { TensionList } from './tension-list.tsx';
import { useDesk } from './use-desk.ts';

/** Every service with both of its sides, what pulls it apart, and what today asks for. */
export function DeskPage(): ReactElement {
  const desk = useDesk();
  const lens = useLens();
  const open = useView((view) => view.open);

  if (desk.state === 'loading') return <Skeleton>Reading the desk…</Skeleton>;
  const { active, due, now, states, tensions } = desk.value;

  return (
    <>
      <h1 className="vh">Desk</h1>
      <ActiveIncidents incidents={active} due={due} />
      <div className="desk">
        <ButterflyHeading
          count={states.length}
          hasTensions={tensions.length > 0}
          hasUnknown={states.some(({ row }) => (row.open.unknown ?? 0) > 0)}
        />
        {states.length === 0 ? (
          <Empty
            title="No service yet"
            action={
              <Button onClick={() => open({ kind: 'add-service' })}>Add your first service</Button>
            }
          >
            Drop a scanner report on the window, or add a service: each gets a line with both of its
            sides.
          </Empty>
        ) : (
          <ButterflyTable states={states} tensions={tensions} now={now} lens={lens} />
        )}
        <div className="below">
          <TensionList tensions={tensions} hasServices={states.length > 0} />
          <DueToday
            items={due}
            now={now}
            onAddChore={() => open({ kind: 'chore', choreId: null })}
          />
        </div>
      </div>
    </>
  );
}
