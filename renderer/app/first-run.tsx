import type { ReactElement } from 'react';
import { nameOperator } from '#shared/commands/settings.ts';
import { FirstRunPage } from '#renderer/features/first-run/first-run-page.tsx';
import { useView } from '#renderer/state/view-store.ts';
import { useAppFacts } from './app-facts.ts';
import { useImportDoor } from './import-door.ts';
import { useOpenWorkspace } from './use-open-workspace.ts';
import { useOperatorName } from './use-operator-name.ts';
import { useRun } from './use-run.ts';

/** The first page of an empty log, with its ways to begin. */
export function FirstRun(): ReactElement {
  const { dataFolder, workspace } = useAppFacts();
  const open = useView((view) => view.open);
  const offer = useImportDoor((door) => door.offer);
  const openWorkspace = useOpenWorkspace();
  const name = useOperatorName();
  const run = useRun();
  return (
    <FirstRunPage
      operatorName={name}
      dataFolder={dataFolder}
      onName={async (text) => {
        const answer = await run(nameOperator, { name: text });
        return answer.saved ? null : answer.sentence;
      }}
      onDemonstration={workspace === 'own' ? () => void openWorkspace('demonstration') : null}
      onImport={() => offer([])}
      onAddService={() => open({ kind: 'add-service' })}
    />
  );
}
