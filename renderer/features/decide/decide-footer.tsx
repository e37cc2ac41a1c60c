import type { ReactElement } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import type { DecideDraft } from './decide-draft.ts';
import { decideSummary } from './decide-summary.ts';
import type { Decide } from './use-decide.ts';
import type { DraftState } from './use-draft.ts';

type Props = {
  readonly decide: Decide;
  readonly draft: DecideDraft;
  readonly kept: Extract<DraftState, { state: 'ready' }>['kept'];
  /** Said of a refused option that is looked at; `null` where none is. */
  readonly refused: string | null;
  readonly isRecording: boolean;
  readonly onSave: () => void;
  readonly onRecord: () => void;
};

export function DecideFooter(props: Props): ReactElement {
  const { decide, draft, isRecording, kept, onRecord, onSave, refused } = props;
  const { chosen, missing, sheet } = decide;
  return (
    <>
      <span className="q2 t12 dec-sum">
        {refused ?? missing ?? (chosen && decideSummary(chosen, sheet, draft, decide.accepts))}
      </span>
      <span className="grow" />
      <span className="q t11" aria-live="polite">
        {typeof kept === 'object' ? kept.sentence : kept === 'yes' ? 'Draft kept' : ''}
      </span>
      <Button kind="ghost" keys={['Ctrl', 'S']} onClick={onSave}>
        Save draft
      </Button>
      <Button
        kind="primary"
        keys={['Ctrl', 'Enter']}
        disabled={isRecording || missing !== null}
        onClick={onRecord}
      >
        {isRecording ? 'Recording…' : 'Record decision'}
      </Button>
    </>
  );
}
