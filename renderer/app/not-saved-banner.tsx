import type { ReactElement } from 'react';
import type { SaveState } from '#renderer/data/save-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { countOf } from '#renderer/ui/format-number.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { saveSentence } from './save-sentence.ts';

type Props = { readonly state: SaveState; readonly onShowFolder: () => void };

const TODO_WHEN_FULL =
  'Free some space on that disk, then do the last thing again: what you typed is still in its form.';
const TODO_ELSE =
  'Check that the data folder is there and can be written to, then do the last thing again: what you typed is still in its form.';

/** The most important error of all: what happened, what it means, what to do. */
export function NotSavedBanner({ state, onShowFolder }: Props): ReactElement | null {
  const zone = useZone();
  if (state.kind !== 'not-saved') return null;
  const isFull = state.because === 'disk full';
  return (
    <Banner
      tone="err"
      title={saveSentence(state, zone)}
      actions={
        <Button small onClick={onShowFolder}>
          Open the data folder
        </Button>
      }
    >
      The last change was not saved and is not in the log.{' '}
      {countOf(state.entries, 'entry', 'entries')} that said saved{' '}
      {state.entries === 1 ? 'is' : 'are'} safe on disk. {isFull ? TODO_WHEN_FULL : TODO_ELSE}
    </Banner>
  );
}
