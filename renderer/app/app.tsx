import { useEffect, useRef, useState, type ReactElement } from 'react';
import { LogContext } from '#renderer/data/log-context.ts';
import { useSaveState } from '#renderer/data/use-save-state.ts';
import type { StartUpReport } from '#renderer/data/start-up.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { useView } from '#renderer/state/view-store.ts';
import { keepFocus } from '#renderer/ui/keep-focus.ts';
import { ZoneContext } from '#renderer/ui/zone-context.ts';
import { AppFacts } from './app-facts.ts';
import { BridgeContext, useBridge } from './bridge-context.ts';
import { DropArea } from './drop-area.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { LoadedImport } from './loaded-parts.tsx';
import { NotSavedBanner } from './not-saved-banner.tsx';
import { ClosedPage, OpeningPage } from './opening-page.tsx';
import { Overlays } from './overlays.tsx';
import { CurrentView } from './routes.tsx';
import { start, type Start } from './start.ts';
import { StartUpBanners } from './start-up-banners.tsx';
import { ToastCorner } from './toast-corner.tsx';
import { useAppCommands } from './use-app-commands.ts';
import { useAppKeys } from './use-app-keys.ts';
import { useCalendarFile } from './use-calendar-file.ts';
import { useFirstRun } from './use-first-run.ts';
import { useKeepLastSeen } from './use-last-seen.ts';
import { WhileAwayBanner } from './while-away-banner.tsx';
import { useLooks } from './use-looks.ts';
import { useNotifications } from './use-notifications.ts';
import { useRailCounts } from './use-rail-counts.ts';
import { useSpool } from './use-spool.ts';

/** The window: opens the log, then shows it. */
export function App(): ReactElement {
  const [state, setState] = useState<Start>({ kind: 'opening', progress: null });
  const zone = usePreferences(({ preferences }) => preferences.zone);
  const hasStarted = useRef(false);
  useLooks();
  useEffect(keepFocus, []);

  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    start(setState).catch((error: unknown) => {
      const refusal = { kind: 'unreachable', detail: String(error) } as const;
      setState({ kind: 'closed', refusal, facts: null });
    });
  }, []);

  switch (state.kind) {
    case 'opening':
      return (
        <>
          <OpeningPage progress={state.progress} />
          {/* What is dropped meanwhile waits at the door of the import. */}
          <DropArea />
        </>
      );
    case 'closed':
      return <ClosedPage refusal={state.refusal} dataFolder={state.facts?.dataFolder ?? null} />;
    case 'open':
      return (
        <BridgeContext value={state.bridge}>
          <AppFacts value={state.facts}>
            <ZoneContext value={zone}>
              <LogContext value={state.started.log}>
                <ErrorBoundary what="The window" resetOn={state}>
                  <OpenWindow report={state.started.report} />
                </ErrorBoundary>
              </LogContext>
            </ZoneContext>
          </AppFacts>
        </BridgeContext>
      );
  }
}

function OpenWindow({ report }: { readonly report: StartUpReport }): ReactElement {
  const commands = useAppCommands();
  const counts = useRailCounts();
  const isFirstRun = useFirstRun();
  const route = useView((view) => view.route);
  useAppKeys(commands);
  useKeepLastSeen();
  useSpool();

  return (
    <>
      <Frame
        counts={counts}
        isFirstRun={isFirstRun}
        banners={
          <>
            <NotSaved />
            <StartUpBanners report={report} />
            <WhileAwayBanner />
          </>
        }
      >
        <ErrorBoundary what="This view" resetOn={route}>
          <CurrentView isFirstRun={isFirstRun} />
        </ErrorBoundary>
      </Frame>
      <Overlays commands={commands} />
      <LoadedImport />
      <DropArea />
      <ToastCorner />
      <Notifications />
      <CalendarFile />
    </>
  );
}

/** Apart, so that what is told outside of the window does not draw it again. */
function Notifications(): null {
  useNotifications();
  return null;
}

/** Apart likewise. */
function CalendarFile(): null {
  useCalendarFile();
  return null;
}

/** Apart, so that a save does not draw the window again. */
function NotSaved(): ReactElement {
  const bridge = useBridge();
  return (
    <NotSavedBanner state={useSaveState()} onShowFolder={() => void bridge.showDataFolder()} />
  );
}
