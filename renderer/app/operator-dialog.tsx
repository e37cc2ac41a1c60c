import { useState, type ReactElement } from 'react';
import { nameOperator } from '#shared/commands/settings.ts';
import { useView } from '#renderer/state/view-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOperatorName } from './use-operator-name.ts';
import { useRun } from './use-run.ts';

/** Asks who writes this log, or lets the name be changed. Earlier entries keep theirs. */
export function OperatorDialog(): ReactElement {
  const known = useOperatorName();
  const close = useView((view) => view.closeOverlay);
  const run = useRun();
  const [text, setText] = useState(known ?? '');
  return (
    <FormDialog
      title="Who keeps this log?"
      submitLabel="Keep the name"
      cancelLabel="Not now"
      missing={
        text.trim() === '' ? 'A name is missing. It is not an account: any name will do.' : null
      }
      submit={async () => {
        const answer = await run(nameOperator, { name: text });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={close}
    >
      <TextField
        label="Name"
        value={text}
        autoFocus
        hint="Entries carry it. There is no account, and nothing waits for it."
        onChange={setText}
      />
    </FormDialog>
  );
}
