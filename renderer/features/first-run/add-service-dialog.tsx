import { useState, type ReactElement } from 'react';
import type { HarmClass, HarmSeverity } from '#shared/domain/harm.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

export type NewService = {
  readonly name: string;
  readonly harmClass: HarmClass;
  readonly slo: { readonly target: number; readonly windowDays: number } | null;
  readonly environment: string;
  readonly exposed: boolean | null;
};

type Props = {
  readonly submit: (service: NewService) => Promise<string | null>;
  readonly onClose: () => void;
};

const SEVERITIES: readonly { readonly value: `${HarmSeverity}`; readonly label: string }[] = [
  { value: '1', label: '1 Catastrophic: deaths, or the end of the organisation' },
  { value: '2', label: '2 Critical: severe injury, or severe loss' },
  { value: '3', label: '3 Marginal: minor injury, or a loss that hurts' },
  { value: '4', label: '4 Negligible: less than that' },
];

const EXPOSED = [
  { value: 'yes', label: 'Yes, strangers can reach it' },
  { value: 'no', label: 'No, only from inside' },
  { value: 'unknown', label: 'Not known yet' },
] as const;

/** A service, the worst harm that it could do, and the first place it runs in. */
export function AddServiceDialog({ submit, onClose }: Props): ReactElement {
  const [name, setName] = useState('');
  const [severity, setSeverity] = useState<`${HarmSeverity}` | null>(null);
  const [of, setOf] = useState('');
  const [environment, setEnvironment] = useState('production');
  const [exposed, setExposed] = useState<'yes' | 'no' | 'unknown'>('unknown');
  const [target, setTarget] = useState('');
  const share = Number(target.replace(',', '.').replace('%', '')) / 100;

  const missing =
    name.trim() === ''
      ? 'A name is missing: the one that your team says aloud.'
      : severity === null || of.trim() === ''
        ? 'Say how bad the worst harm is, and what would be harmed, in one word.'
        : target.trim() !== '' && !(share > 0 && share < 1)
          ? 'The objective is a share between 0 and 100 %, such as 99.9. Leave it empty if there is none.'
          : null;

  return (
    <FormDialog
      wide
      title="Add a service"
      submitLabel="Add service"
      cancelLabel="Not now"
      missing={missing}
      submit={() =>
        submit({
          name,
          harmClass: { severity: Number(severity ?? '4') as HarmSeverity, of },
          slo: target.trim() === '' ? null : { target: share, windowDays: 28 },
          environment,
          exposed: exposed === 'unknown' ? null : exposed === 'yes',
        })
      }
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={name}
        autoFocus
        placeholder="checkout"
        hint="The name your team says aloud."
        onChange={setName}
      />
      <SelectField
        label="The worst harm that it could do"
        value={severity}
        choices={SEVERITIES}
        hint="MIL-STD-882E. It decides what may never be accepted here."
        onChange={setSeverity}
      />
      <TextField
        label="What would be harmed, in a word"
        value={of}
        placeholder="Money"
        hint="Life, Money, Data, Trust, Sales…"
        onChange={setOf}
      />
      <TextField
        label="Environment"
        value={environment}
        hint="Others can be added later."
        onChange={setEnvironment}
      />
      <RadioGroup
        label="Can strangers reach it there?"
        choices={EXPOSED}
        value={exposed}
        onChange={setExposed}
      />
      <TextField
        label="Availability objective in per cent, if there is one"
        value={target}
        inputMode="decimal"
        placeholder="99.9"
        hint="Over 28 days. Without it no error budget is shown."
        onChange={setTarget}
      />
    </FormDialog>
  );
}
