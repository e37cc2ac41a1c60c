import { memo, type ReactElement } from 'react';
import { DeskPage } from '#renderer/features/desk/desk-page.tsx';
import { useView } from '#renderer/state/view-store.ts';
import { FirstRun } from './first-run.tsx';
import { Loaded, PARTS } from './loaded-parts.tsx';

type Props = {
  readonly isFirstRun: boolean;
};

/** Which page belongs to which route. What happens around it does not draw it again. */
export const CurrentView = memo(function CurrentView({ isFirstRun }: Props): ReactElement | null {
  const route = useView((view) => view.route);

  switch (route.view) {
    case 'desk':
      return isFirstRun ? <FirstRun /> : <DeskPage />;
    case 'incidents':
      return (
        <Loaded key="incidents" part={PARTS.incidents} given={{ incidentId: route.incidentId }} />
      );
    case 'releases':
      return <Loaded key="releases" part={PARTS.releases} given={{ serviceId: route.serviceId }} />;
    case 'risks':
      return <Loaded key="risks" part={PARTS.risks} given={{ acceptanceId: route.acceptanceId }} />;
    case 'chores':
      return (
        <Loaded
          key="chores"
          part={PARTS.chores}
          given={{ choreId: route.choreId, tab: route.tab }}
        />
      );
    case 'notices':
      return <Loaded key="notices" part={PARTS.notices} given={{}} />;
    case 'journal':
      return <Loaded key="journal" part={PARTS.journal} given={{}} />;
    case 'settings':
      return <Loaded key="settings" part={PARTS.settings} given={{}} />;
  }
});
