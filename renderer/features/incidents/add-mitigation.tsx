import { useState, type ReactElement } from 'react';
import { startMitigation } from '#shared/commands/mitigations.ts';
import type { Incident, MitigationKind } from '#shared/domain/incident.ts';
import type { PlacementId } from '#shared/domain/ids.ts';
import { useRun } from '#renderer/app/use-run.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { QuickTimeField, useQuickTime } from '#renderer/ui/quick-time-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Props = {
  readonly incident: Incident;
  readonly placementId: PlacementId;
  readonly onClose: () => void;
};

const KINDS: readonly { readonly value: MitigationKind; readonly label: string }[] = [
  { value: 'rollback', label: 'Rollback' },
  { value: 'roll-forward', label: 'Roll forward' },
  { value: 'flag-off', label: 'Flag off' },
  { value: 'waf-rule', label: 'WAF rule' },
  { value: 'rate-limit', label: 'Rate limit' },
  { value: 'restart', label: 'Restart' },
  { value: 'scale', label: 'Scale' },
  { value: 'other', label: 'Something else' },
];

/** Writes down what is done to end the effect on users, and until when. */
export function AddMitigation({ incident, placementId, onClose }: Props): ReactElement {
  const run = useRun();
  const now = useNow(1000);
  const [kind, setKind] = useState<MitigationKind>('restart');
  const [text, setText] = useState('');
  const [started, setStarted] = useState('now');
  const [revertBy, setRevertBy] = useState('');
  const [weakens, setWeakens] = useState(false);
  const startedAt = useQuickTime(started, now, 'past');
  const revertAt = useQuickTime(revertBy, now, 'future');
  const isNow = started.trim().toLowerCase() === 'now';

  return (
    <FormDialog
      title="Add a mitigation"
      submitLabel="Add mitigation"
      cancelLabel="Not now"
      missing={
        text.trim() === ''
          ? 'Say in a few words what is done.'
          : startedAt === null
            ? 'The start does not read as a time yet.'
            : revertBy.trim() !== '' && revertAt === null
              ? 'The time to take it back does not read yet.'
              : null
      }
      submit={async () => {
        const answer = await run(startMitigation, {
          kind,
          text,
          placementId,
          incidentId: incident.id,
          startedAt: isNow ? null : startedAt,
          weakensSecurity: weakens,
          revertBy: revertAt,
        });
        return answer.saved ? null : answer.sentence;
      }}
      onClose={onClose}
    >
      <TextField
        label="What is done"
        value={text}
        autoFocus
        placeholder="Rate limit on /cart/import, 5 per min"
        onChange={setText}
      />
      <SelectField label="Kind" value={kind} choices={KINDS} onChange={setKind} />
      <QuickTimeField
        label="Started"
        text={started}
        now={now}
        direction="past"
        onChange={setStarted}
      />
      <QuickTimeField
        label="Temporary: revert by"
        text={revertBy}
        now={now}
        direction="future"
        empty="Empty: it is meant to stay"
        onChange={setRevertBy}
      />
      <Checkbox
        label="It weakens security"
        hint="WAF off, firewall opened, check disabled. It stays listed until it is taken back."
        checked={weakens}
        onChange={setWeakens}
      />
    </FormDialog>
  );
}
