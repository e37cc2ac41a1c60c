import { Plus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { ChoresTab } from '#renderer/state/route.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { useKeys } from '#renderer/ui/use-keys.ts';
import { AssetsPanel } from './assets-panel.tsx';
import { AwayStrip } from './away-strip.tsx';
import { AwayTab } from './away-tab.tsx';
import type { ChoreAct } from './chore-act.ts';
import { ChoreDetail } from './chore-detail.tsx';
import { ChoreDialog } from './chore-dialog.tsx';
import { ChoresExport } from './chores-export.tsx';
import { ChoreGroups, dueGroups, NothingDue } from './due-list.tsx';
import { FoundPanel } from './found-panel.tsx';
import { LittleThingBox } from './little-thing-box.tsx';
import { LittleThingsToday } from './little-today.tsx';
import { LogTab } from './log-tab.tsx';
import { ToilTab } from './toil-tab.tsx';
import { ToilThisWeek } from './toil-this-week.tsx';
import { UpcomingList } from './upcoming-list.tsx';
import { useChoreList } from './use-chore-list.ts';

type Props = { readonly choreId: ChoreId | null; readonly tab: ChoresTab };

/** What keeps the lights on: due, to come, and how it went. */
export function ChoresPage({ choreId, tab }: Props): ReactElement {
  const { go, open: openOverlay, up } = useView();
  const list = useChoreList();
  const [act, setAct] = useState<ChoreAct | null>(null);
  const [isWriting, setWriting] = useState(false);
  const close = (): void => up({ view: 'chores', choreId: null, tab });
  const open = (id: ChoreId): void => go({ view: 'chores', choreId: id, tab });
  const addChore = (): void => openOverlay({ kind: 'chore', choreId: null });
  const edit = (): void => openOverlay({ kind: 'chore', choreId });
  useKeys({ n: addChore }, act === null);
  useKeys({ e: edit }, choreId !== null && act === null);
  const openAway = (toWrite: boolean) => (): void => {
    setWriting(toWrite);
    go({ view: 'chores', choreId: null, tab: 'away' });
  };
  const openToil = (): void => go({ view: 'chores', choreId: null, tab: 'toil' });
  useKeys({ Escape: close }, choreId !== null && act === null);

  if (list.state === 'loading') return <Skeleton>Reading the chores…</Skeleton>;
  const { late, later, today, week } = list.value;
  const hasSide = choreId !== null || tab === 'due';
  const shared = { openId: choreId, onOpen: open, onAct: setAct };

  return (
    <>
      <h1 className="vh">Chores</h1>
      <div className={`ch${hasSide ? ' with-side' : ''}`}>
        <div className="ch-l">
          {tab === 'due' && <LittleThingBox />}
          <Tabs
            label="Chores"
            value={tab}
            onChange={(value) => go({ view: 'chores', choreId: null, tab: value })}
            beside={tab === 'due' || tab === 'upcoming' ? <KeyLine onAdd={addChore} /> : <span />}
            tabs={[
              {
                value: 'due',
                label: 'Due',
                count: late.length + today.length + week.length,
                panel: (
                  <ChoreGroups
                    label="Due"
                    groups={dueGroups(list.value)}
                    empty={<NothingDue />}
                    {...shared}
                  />
                ),
              },
              {
                value: 'upcoming',
                label: 'Upcoming',
                count: later.length,
                panel: (
                  <>
                    <UpcomingList lines={later} {...shared} />
                    <ChoresExport />
                  </>
                ),
              },
              { value: 'log', label: 'Log', panel: <LogTab /> },
              { value: 'toil', label: 'Toil', panel: <ToilTab onOpen={open} /> },
              {
                value: 'away',
                label: 'Away',
                panel: (
                  <AwayTab
                    isWriting={isWriting}
                    onWriting={setWriting}
                    onOpen={open}
                    onAct={setAct}
                  />
                ),
              },
              { value: 'assets', label: 'Assets', panel: <AssetsPanel onOpen={open} /> },
            ]}
          />
        </div>
        {hasSide && (
          <aside className="ch-r">
            {choreId === null ? (
              <>
                <ToilThisWeek onOpen={openToil} />
                <FoundPanel />
                <LittleThingsToday />
              </>
            ) : (
              <ChoreDetail id={choreId} onAct={setAct} onEdit={edit} onClose={close} />
            )}
          </aside>
        )}
        {tab === 'due' && <AwayStrip onWrite={openAway(true)} onOpen={openAway(false)} />}
      </div>
      {act !== null && <ChoreDialog act={act} onClose={() => setAct(null)} />}
    </>
  );
}

const KeyLine = ({ onAdd }: { readonly onAdd: () => void }): ReactElement => (
  <>
    <span className="q t12 keyline">
      <Keys of={['Space']} /> done
      <Keys of={['M']} /> move with a reason
    </span>
    <Button kind="ghost" small icon={Plus} keys={['N']} onClick={onAdd}>
      New chore
    </Button>
  </>
);
