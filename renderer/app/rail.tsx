import { Settings } from 'lucide-react';
import type { ReactElement } from 'react';
import { useSaveState } from '#renderer/data/use-save-state.ts';
import { START_OF, type ViewName } from '#renderer/state/route.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Icon, type IconShape } from '#renderer/ui/icon.tsx';
import { Logo } from '#renderer/ui/logo.tsx';
import { OperatorBadge } from './operator-badge.tsx';
import { StatusLine } from './status-line.tsx';
import { LISTED_VIEWS } from './view-list.ts';
import { WorkspaceSwitch } from './workspace-switch.tsx';

/** What needs looking at in a view; no number where nothing does. */
export type RailCounts = Readonly<Partial<Record<ViewName, { count: number; words: string }>>>;

type Props = {
  readonly counts: RailCounts;
  readonly isFirstRun: boolean;
};

export function Rail({ counts, isFirstRun }: Props): ReactElement {
  return (
    <nav className="rail" aria-label="Main">
      <div className="brand">
        <Logo />
        <span>Lightkeeper</span>
      </div>
      <WorkspaceSwitch />
      <ul className="nav">
        {LISTED_VIEWS.map(({ view, label, icon, digit }) => (
          <li key={view}>
            <RailItem
              view={view}
              label={label}
              icon={icon}
              press={digit}
              count={counts[view]}
              quiet={isFirstRun}
            />
          </li>
        ))}
      </ul>
      <div className="rail-foot">
        <OperatorBadge />
        <RailItem view="settings" label="Settings" icon={Settings} press="Ctrl ," quiet={false} />
        <SaveStatus />
      </div>
    </nav>
  );
}

/** Every save changes it twice: nothing around it is drawn again for that. */
function SaveStatus(): ReactElement {
  return <StatusLine state={useSaveState()} />;
}

type ItemProps = {
  readonly view: ViewName;
  readonly label: string;
  readonly icon: IconShape;
  readonly press: string;
  readonly count?: { readonly count: number; readonly words: string } | undefined;
  readonly quiet: boolean;
};

function RailItem({ view, label, icon, press, count, quiet }: ItemProps): ReactElement {
  const isHere = useView(({ route }) => route.view === view);
  const go = useView((state) => state.go);
  const hasCount = count !== undefined && count.count > 0;
  return (
    <button
      type="button"
      className={`nav-i${isHere ? ' on' : ''}${quiet ? ' off' : ''}`}
      aria-current={isHere ? 'page' : undefined}
      aria-keyshortcuts={press.replace('Ctrl ', 'Control+')}
      title={hasCount ? `${label}: ${count.words}` : `${label} (${press})`}
      onClick={() => go(START_OF[view])}
    >
      <Icon of={icon} />
      <span>{label}</span>
      {hasCount && (
        <em className="n">
          <b aria-hidden="true">{count.count}</b>
          <b className="vh">{count.words}</b>
        </em>
      )}
      <kbd className="bare" aria-hidden="true">
        {press}
      </kbd>
    </button>
  );
}
