import { FolderOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import { useAppFacts } from '#renderer/app/app-facts.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';
import { Button } from '#renderer/ui/button.tsx';

export function DataFolderSetting(): ReactElement {
  const { dataFolder, version, runtime } = useAppFacts();
  const bridge = useBridge();
  return (
    <>
      <p>
        <code className="hash">{dataFolder}</code>
      </p>
      <Button icon={FolderOpen} onClick={() => void bridge.showDataFolder()}>
        Open the folder
      </Button>
      <p className="hint">
        The environment variable LIGHTKEEPER_DATA names another folder at the start. Lightkeeper{' '}
        {version} on {runtime}.
      </p>
    </>
  );
}
