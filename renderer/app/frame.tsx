import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useView } from '#renderer/state/view-store.ts';
import { Rail, type RailCounts } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

type Props = {
  readonly counts: RailCounts;
  readonly isFirstRun: boolean;
  readonly banners: ReactNode;
  readonly children: ReactNode;
};

/** Rail, top bar, banners, and the view: what is there on every page. */
export function Frame({ counts, isFirstRun, banners, children }: Props): ReactElement {
  const main = useFocusOnRoute();
  return (
    <div className="app">
      <a className="skip" href="#main" onClick={() => main.current?.focus()}>
        Skip to the view
      </a>
      <Rail counts={counts} isFirstRun={isFirstRun} />
      <div className="main">
        <TopBar queuedNotices={counts.notices?.count ?? 0} isFirstRun={isFirstRun} />
        <div className="banners">{banners}</div>
        <main ref={main} id="main" className="view" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

/**
 * A new view takes the focus if the old one took it away with it, so that the keyboard is never
 * left on nothing. A press in the rail keeps the focus there.
 */
function useFocusOnRoute() {
  const main = useRef<HTMLElement>(null);
  const route = useView((view) => view.route);
  useEffect(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) main.current?.focus({ preventScroll: true });
  }, [route]);
  return main;
}
