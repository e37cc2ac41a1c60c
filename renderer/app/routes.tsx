import { memo, type ReactElement } from 'react';
import { DeskPage } from '#renderer/features/desk/desk-page.tsx';
import { IncidentsPage } from '#renderer/features/incidents/incidents-page.tsx';
import { JournalPage } from '#renderer/features/journal/journal-page.tsx';
import { NoticesPage } from '#renderer/features/notices/notices-page.tsx';
import { ReleasesPage } from '#renderer/features/releases/releases-page.tsx';
import { RisksPage } from '#renderer/features/risks/risks-page.tsx';
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx';
import { useView } from '#renderer/state/view-store.ts';
import { FirstRun } from './first-run.tsx';

type Props = {
  readonly isFirstRun: boolean;
};

/** Which page belongs to which route. What happens around it does not draw it again. */
export const CurrentView = memo(function CurrentView({ isFirstRun }: Props): ReactElement {
  const route = useView((view) => view.route);

  switch (route.view) {
    case 'desk':
      return isFirstRun ? <FirstRun /> : <DeskPage />;
    case 'incidents':
      return <IncidentsPage incidentId={route.incidentId} />;
    case 'releases':
      return <ReleasesPage serviceId={route.serviceId} />;
    case 'risks':
      return <RisksPage acceptanceId={route.acceptanceId} />;
    case 'notices':
      return <NoticesPage />;
    case 'journal':
      return <JournalPage />;
    case 'settings':
      return <SettingsPage />;
  }
});
