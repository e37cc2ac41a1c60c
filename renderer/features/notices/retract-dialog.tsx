import { useState, type ReactElement } from 'react';
import { retractNotice } from '#shared/commands/notices.ts';
import type { Notice } from '#shared/domain/decision.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';

type Props = { readonly notice: Notice; readonly onClose: () => void };

/** What was told cannot be untold: a second notice takes it back. */
export function RetractDialog({ notice, onClose }: Props): ReactElement {
  const run = useRun();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`Take N-${String(notice.number)} back?`}
      submitLabel="Queue the retraction"
      cancelLabel="Keep it"
      missing={reason.trim() === '' ? 'A reason is missing: the other side will ask for it.' : null}
      submit={async () => {
        const answer = await run(retractNotice, { id: notice.id, reason });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p>It was told, so a second notice is queued that takes it back. Pass that one on as well.</p>
      <TextArea label="Why is it taken back?" value={reason} autoFocus onChange={setReason} />
    </FormDialog>
  );
}
