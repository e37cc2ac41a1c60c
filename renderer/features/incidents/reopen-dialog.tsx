import { useState, type ReactElement } from 'react';
import { reopenIncident } from '#shared/commands/incident-stamps.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Props = { readonly incident: Incident; readonly onClose: () => void };

/** Opens a resolved incident again; nothing of it is lost. */
export function ReopenDialog({ incident, onClose }: Props): ReactElement {
  const run = useRun();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`Reopen INC-${String(incident.number)}`}
      submitLabel="Reopen incident"
      cancelLabel="Leave it resolved"
      missing={reason.trim() === '' ? 'Say in a few words why: the timeline keeps it.' : null}
      submit={async () => {
        const answer = await run(reopenIncident, { id: incident.id, reason });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <TextField
        label="Why"
        value={reason}
        autoFocus
        placeholder="The effect came back"
        hint="Its timeline and mitigations stay. The time of resolution stays in the journal."
        onChange={setReason}
      />
    </FormDialog>
  );
}
