import { useState, type ReactElement } from 'react';
import { tellNotice } from '#shared/commands/notices.ts';
import type { Notice } from '#shared/domain/decision.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { QuickTimeField, useQuickTime } from '#renderer/ui/quick-time-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Props = { readonly notice: Notice; readonly onClose: () => void };

/** How and when a notice was passed on. */
export function TellDialog({ notice, onClose }: Props): ReactElement {
  const run = useRun();
  const now = useNow(1000);
  const [how, setHow] = useState('');
  const [time, setTime] = useState('');
  const at = useQuickTime(time, now, 'past');
  return (
    <FormDialog
      title={`Mark N-${String(notice.number)} told`}
      submitLabel="Mark told"
      cancelLabel="Not yet"
      missing={
        how.trim() === ''
          ? 'How it was told is missing. Two words will do: “by phone”.'
          : time.trim() !== '' && at === null
            ? 'The time does not read as one. Leave it empty for now.'
            : null
      }
      submit={async () => {
        const answer = await run(tellNotice, { id: notice.id, how, at });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <TextField
        label="How was it told?"
        value={how}
        autoFocus
        placeholder="by phone"
        hint="In your words; it is kept as evidence."
        onChange={setHow}
      />
      <QuickTimeField
        label="When, if not now"
        text={time}
        now={now}
        direction="past"
        empty="Now"
        onChange={setTime}
      />
    </FormDialog>
  );
}
