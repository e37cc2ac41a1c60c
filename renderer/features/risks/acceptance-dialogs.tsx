import { useState, type ReactElement } from 'react';
import {
  approveAcceptance,
  rejectAcceptance,
  revokeAcceptance,
  shortenAcceptance,
} from '#shared/commands/risk-acceptances.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { formatInstant } from '#renderer/ui/format-instant.ts';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';
import { QuickTimeField, useQuickTime } from '#renderer/ui/quick-time-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import type { RegisterRow } from './register.ts';

export type AcceptanceAct = 'revoke' | 'shorten' | 'approve' | 'reject';

type Props = { readonly row: RegisterRow; readonly onClose: () => void };

export function AcceptanceDialog({
  act,
  ...props
}: Props & { readonly act: AcceptanceAct }): ReactElement {
  switch (act) {
    case 'revoke':
      return <RevokeDialog {...props} />;
    case 'shorten':
      return <ShortenDialog {...props} />;
    case 'approve':
      return <ApproveDialog {...props} />;
    case 'reject':
      return <RejectDialog {...props} />;
  }
}

const nameOf = ({ acceptance }: RegisterRow): string => `RA-${String(acceptance.number)}`;

/** Ends it now: its findings count as open risk again. The record stays. */
function RevokeDialog({ row, onClose }: Props): ReactElement {
  const run = useRun();
  const [reason, setReason] = useState('');
  const findings = row.acceptance.covered.length;
  return (
    <FormDialog
      danger
      title={`Revoke ${nameOf(row)}?`}
      submitLabel={`Revoke ${nameOf(row)}`}
      cancelLabel="Keep it"
      missing={reason.trim() === '' ? 'Say in a few words why: the record keeps it.' : null}
      submit={async () => {
        const answer = await run(revokeAcceptance, { id: row.acceptance.id, reason });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p className="q2">
        {row.standing.kind === 'suspended'
          ? uncoveredStill(findings)
          : `${row.service?.name ?? 'Its service'} will show ${countOf(findings, 'uncovered finding')} at once.`}{' '}
        The entry stays in the log; you can accept the risk again with a new entry.
      </p>
      <TextField label="Why" value={reason} autoFocus onChange={setReason} />
    </FormDialog>
  );
}

/** Brings the end forward. A later end would be a new acceptance. */
function ShortenDialog({ row, onClose }: Props): ReactElement {
  const run = useRun();
  const now = useNow(1000);
  const zone = useZone();
  const [text, setText] = useState('');
  const at = useQuickTime(text, now, 'future');
  return (
    <FormDialog
      title={`Shorten ${nameOf(row)}`}
      submitLabel="Set the earlier end"
      missing={at === null ? 'The new end does not read as a time yet.' : null}
      submit={async () => {
        const answer = await run(shortenAcceptance, {
          id: row.acceptance.id,
          expiresAt: at ?? row.acceptance.expiresAt,
        });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p className="q2">
        It ends {formatInstant(row.acceptance.expiresAt, zone, 'full')}. A later end would be a new
        acceptance.
      </p>
      <QuickTimeField
        label="New end"
        text={text}
        now={now}
        direction="future"
        autoFocus
        onChange={setText}
      />
    </FormDialog>
  );
}

/** Puts it in force from now on, with the approver as the operator states it. */
function ApproveDialog({ row, onClose }: Props): ReactElement {
  const run = useRun();
  const { approval } = row.acceptance;
  const [approver, setApprover] = useState(approval.kind === 'asked' ? approval.of : '');
  return (
    <FormDialog
      title={`Approve ${nameOf(row)}`}
      submitLabel="Put it in force"
      cancelLabel="Leave it proposed"
      missing={approver.trim() === '' ? 'Say who approved it.' : null}
      submit={async () => {
        const answer = await run(approveAcceptance, { id: row.acceptance.id, approver });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <TextField
        label="Who approved it"
        value={approver}
        autoFocus
        hint="Recorded as “approver stated by operator”: this log cannot prove a second person."
        onChange={setApprover}
      />
    </FormDialog>
  );
}

function RejectDialog({ row, onClose }: Props): ReactElement {
  const run = useRun();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`Reject ${nameOf(row)}?`}
      submitLabel={`Reject ${nameOf(row)}`}
      cancelLabel="Leave it proposed"
      missing={reason.trim() === '' ? 'Say in a few words why: the record keeps it.' : null}
      submit={async () => {
        const answer = await run(rejectAcceptance, { id: row.acceptance.id, reason });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <p className="q2">
        It never covered anything. {uncoveredStill(row.acceptance.covered.length)} The record stays
        in the log.
      </p>
      <TextField label="Why" value={reason} autoFocus onChange={setReason} />
    </FormDialog>
  );
}

const uncoveredStill = (findings: number): string =>
  findings === 1
    ? 'Its 1 finding is uncovered already, and stays so.'
    : `Its ${formatCount(findings)} findings are uncovered already, and stay so.`;
