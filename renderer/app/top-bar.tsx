import { Bell, FileInput, Search, Siren, Sprout } from 'lucide-react';
import type { ReactElement } from 'react';
import { START_OF } from '#renderer/state/route.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { countOf } from '#renderer/ui/format-number.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { Clock } from './clock.tsx';
import { useImportDoor } from './import-door.ts';
import { LensSwitch } from './lens-switch.tsx';

type Props = {
  readonly queuedNotices: number;
  /** Nothing is recorded yet: there is nothing to look at with a lens. */
  readonly isFirstRun: boolean;
};

export function TopBar({ queuedNotices, isFirstRun }: Props): ReactElement {
  const view = useView();
  const offer = useImportDoor((door) => door.offer);
  const noticeWords =
    queuedNotices === 0
      ? 'Notices, none queued'
      : `Notices, ${countOf(queuedNotices, 'queued', 'queued')}`;

  return (
    <header className="top">
      <button
        type="button"
        className="field cmd"
        aria-keyshortcuts="Control+K"
        onClick={() => view.open({ kind: 'palette' })}
      >
        <Icon of={Search} size={15} />
        <span className="cmd-words">Search or type a command</span>
        <Keys of={['Ctrl', 'K']} />
      </button>
      <LensSwitch disabled={isFirstRun} />
      <span className="grow" />
      <button
        type="button"
        className="btn ghost"
        title={noticeWords}
        onClick={() => view.go(START_OF.notices)}
      >
        <Icon of={Bell} size={15} />
        <span className="seldom">Notices</span>
        {queuedNotices > 0 && <span className="chip acc">{queuedNotices}</span>}
        <span className="vh">{queuedNotices === 0 ? 'none queued' : 'queued'}</span>
      </button>
      <Button
        kind="ghost"
        icon={FileInput}
        keys={['I']}
        title="Import files"
        onClick={() => offer([])}
      >
        <span className="seldom">Import</span>
      </Button>
      <Button
        kind="ghost"
        icon={Sprout}
        keys={['L']}
        title="Log a little thing"
        onClick={() => view.open({ kind: 'little-thing' })}
      >
        <span className="wide-only">Little thing</span>
      </Button>
      <Button icon={Siren} keys={['D']} onClick={() => view.openDeclareIncident()}>
        Declare incident
      </Button>
      <Clock />
    </header>
  );
}
