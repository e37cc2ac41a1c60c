import type { ReactElement } from 'react';
import { Keys } from '#renderer/ui/keys.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DecideFormProps } from './form-props.ts';
import { needsBreakGlass } from './missing.ts';
import { optionLabel } from './option-label.ts';

export function ChoiceForm({ decide, draft, change }: DecideFormProps): ReactElement {
  const { chosen } = decide;
  return (
    <section aria-label="Chosen option">
      <p className="chosen">
        <span className="lbl">Chosen option</span>
        {chosen === null ? (
          <span className="q">None yet</span>
        ) : (
          <>
            <Keys of={[chosen.key]} />
            <b>{optionLabel(chosen)}</b>
          </>
        )}
      </p>
      <TextArea
        label="Why this one?"
        value={draft.reason}
        rows={3}
        placeholder="What made this the sensible action?"
        onChange={(reason) => change({ reason })}
      />
      {chosen !== null && needsBreakGlass(chosen) && (
        <TextField
          label="Break glass: why below the floor?"
          value={draft.breakGlass}
          onChange={(breakGlass) => change({ breakGlass })}
        />
      )}
    </section>
  );
}
