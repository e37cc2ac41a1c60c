import type { ReactElement } from 'react';
import { AcceptanceForm } from './acceptance-form.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { ControlsForm } from './controls-form.tsx';
import type { DecideDraft } from './decide-draft.ts';
import type { DecideFacts } from './decide-facts.ts';
import { NoticeForm } from './notice-form.tsx';
import type { Decide } from './use-decide.ts';

export type DecideFormProps = {
  readonly facts: DecideFacts;
  readonly decide: Decide;
  readonly draft: DecideDraft;
  readonly change: (change: Partial<DecideDraft>) => void;
};

/** What recording needs: the reason, the end of what is accepted, what keeps it, who is told. */
export function DecideForm(props: DecideFormProps): ReactElement {
  return (
    <div className="form">
      <ChoiceForm {...props} />
      <AcceptanceForm {...props} />
      <ControlsForm {...props} />
      <NoticeForm {...props} />
    </div>
  );
}
