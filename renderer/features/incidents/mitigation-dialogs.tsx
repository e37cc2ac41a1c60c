import { useState, type ReactElement } from 'react';
import { judgeMitigation, revertMitigation, setRevertBy } from '#shared/commands/mitigations.ts';
import type { Mitigation } from '#shared/domain/incident.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { QuickTimeField, useQuickTime } from '#renderer/ui/quick-time-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { MitigationAct } from './mitigation-list.tsx';

type Props = { readonly mitigation: Mitigation; readonly onClose: () => void };

export function MitigationDialog({
  act,
  ...props
}: Props & { readonly act: MitigationAct }): ReactElement {
  if (act === 'judge') return <JudgeDialog {...props} />;
  return act === 'revert' ? <RevertDialog {...props} /> : <RevertByDialog {...props} />;
}

type Outcome = 'yes' | 'no' | 'unknown';

/** Whether it restored the service, and when: the evidence for the next time. */
function JudgeDialog({ mitigation, onClose }: Props): ReactElement {
  const run = useRun();
  const now = useNow(1000);
  const [outcome, setOutcome] = useState<Outcome>('yes');
  const [text, setText] = useState('now');
  const at = useQuickTime(text, now, 'past');
  const isNow = text.trim().toLowerCase() === 'now';

  return (
    <FormDialog
      title={`Did it restore the service? ${mitigation.text}`}
      submitLabel="Record outcome"
      cancelLabel="Leave it"
      missing={
        outcome === 'yes' && at === null ? 'The time does not read yet. Nothing was saved.' : null
      }
      submit={async () => {
        const answer = await run(judgeMitigation, {
          id: mitigation.id,
          restored: outcome === 'unknown' ? null : outcome === 'yes',
          mitigatedAt: outcome === 'yes' && !isNow ? at : null,
        });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <Segmented
        label="Did it restore the service?"
        full
        value={outcome}
        segments={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'unknown', label: 'Not known' },
        ]}
        onChange={setOutcome}
      />
      {outcome === 'yes' && (
        <QuickTimeField
          label="Users were fine from"
          text={text}
          now={now}
          direction="past"
          autoFocus
          onChange={setText}
        />
      )}
    </FormDialog>
  );
}

/** That a temporary measure is gone: what it weakened is as it was. */
function RevertDialog({ mitigation, onClose }: Props): ReactElement {
  const run = useRun();
  const now = useNow(1000);
  const [text, setText] = useState('now');
  const at = useQuickTime(text, now, 'past');
  const isNow = text.trim().toLowerCase() === 'now';
  return (
    <FormDialog
      title={`Taken back: ${mitigation.text}`}
      submitLabel="Mark taken back"
      cancelLabel="It is still there"
      missing={at === null ? 'The time does not read yet. Nothing was saved.' : null}
      submit={async () => {
        const answer = await run(revertMitigation, { id: mitigation.id, at: isNow ? null : at });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <QuickTimeField
        label="When"
        text={text}
        now={now}
        direction="past"
        autoFocus
        onChange={setText}
      />
    </FormDialog>
  );
}

/** Until when it must be taken back; empty: it is meant to stay. */
function RevertByDialog({ mitigation, onClose }: Props): ReactElement {
  const run = useRun();
  const now = useNow(1000);
  const [text, setText] = useState('');
  const at = useQuickTime(text, now, 'future');
  return (
    <FormDialog
      title={`Revert by: ${mitigation.text}`}
      submitLabel={text.trim() === '' ? 'It stays' : 'Set time'}
      missing={text.trim() !== '' && at === null ? 'The time does not read yet.' : null}
      submit={async () => {
        const answer = await run(setRevertBy, { id: mitigation.id, revertBy: at });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <QuickTimeField
        label="Take it back by"
        text={text}
        now={now}
        direction="future"
        empty="Empty: it is meant to stay"
        autoFocus
        onChange={setText}
      />
    </FormDialog>
  );
}
