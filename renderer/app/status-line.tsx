import { Check, HardDrive, Lock, LoaderCircle, OctagonX } from 'lucide-react';
import type { ReactElement } from 'react';
import type { SaveState } from '#renderer/data/save-state.ts';
import { START_OF } from '#renderer/state/route.ts';
import { useView } from '#renderer/state/view-store.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { saveSentence } from './save-sentence.ts';

const ICONS = {
  saved: Check,
  saving: LoaderCircle,
  'not-saved': OctagonX,
  'read-only': Lock,
} as const;

/** At the foot of the rail: whether everything is saved. A press opens the journal. */
export function StatusLine({ state }: { readonly state: SaveState }): ReactElement {
  const zone = useZone();
  const go = useView((view) => view.go);
  const open = useView((view) => view.open);
  const sentence = saveSentence(state, zone);

  return (
    <div className={`journal ${state.kind}`}>
      <button
        type="button"
        title={`${sentence}. Open the journal`}
        onClick={() => go(START_OF.journal)}
      >
        <Icon of={ICONS[state.kind]} size={14} />
        <span role="status">{sentence}</span>
      </button>
      <IconButton
        small
        icon={HardDrive}
        label="Where the log is kept"
        onClick={() => open({ kind: 'log-details' })}
      />
    </div>
  );
}
