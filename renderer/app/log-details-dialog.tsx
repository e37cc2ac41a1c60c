import type { ReactElement } from 'react';
import { useSaveState } from '#renderer/data/use-save-state.ts';
import { START_OF } from '#renderer/state/route.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { useAppFacts } from './app-facts.ts';
import { useBridge } from './bridge-context.ts';
import { saveSentence } from './save-sentence.ts';

/** Where the log is, and that it is saved. */
export function LogDetailsDialog(): ReactElement {
  const { dataFolder, workspace, version, runtime } = useAppFacts();
  const { go, closeOverlay } = useView();
  const bridge = useBridge();
  const zone = useZone();
  const state = useSaveState();
  return (
    <Dialog
      wide
      title="Where the log is kept"
      onClose={closeOverlay}
      actions={
        <>
          <Button keys={['Esc']} onClick={closeOverlay}>
            Close
          </Button>
          <Button onClick={() => void bridge.showDataFolder()}>Open the folder</Button>
          <Button kind="primary" onClick={() => go(START_OF.journal)}>
            Open the journal
          </Button>
        </>
      }
    >
      <p>{saveSentence(state, zone)}.</p>
      <dl className="facts">
        <dt>Log</dt>
        <dd>{workspace === 'demonstration' ? 'Demonstration, all of it invented' : 'Your own'}</dd>
        <dt>Data folder</dt>
        <dd>
          <code>{dataFolder}</code>
        </dd>
        <dt>Journal</dt>
        <dd>
          Plain text lines in its folder <code>log</code>. Every entry is on disk before it is shown
          as saved, and holds the hash of the one before it.
        </dd>
        <dt>Lightkeeper</dt>
        <dd>
          {version} on {runtime}
        </dd>
      </dl>
    </Dialog>
  );
}
