import type { ReactElement } from 'react';
import { AcceptanceForm } from './acceptance-form.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { ControlsForm } from './controls-form.tsx';
import { NoticeForm } from './notice-form.tsx';
import type { DecideFormProps } from './form-props.ts';

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
