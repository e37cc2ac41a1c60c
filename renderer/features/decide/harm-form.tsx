import type { ReactElement } from 'react';
import type { HarmSeverity, Likelihood } from '#shared/domain/harm.ts';
import { SHOWN_WHEN_UNKNOWN } from '#shared/rules/likelihood.ts';
import { riskLevel } from '#shared/rules/harm.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { DecideFormProps } from './form-props.ts';

const SEVERITIES = [
  { value: '1', label: '1 Catastrophic' },
  { value: '2', label: '2 Critical' },
  { value: '3', label: '3 Marginal' },
  { value: '4', label: '4 Negligible' },
] as const;

const LIKELIHOODS = [
  { value: '?', label: 'Unknown (shown in C)' },
  { value: 'A', label: 'A Frequent' },
  { value: 'B', label: 'B Probable' },
  { value: 'C', label: 'C Occasional' },
  { value: 'D', label: 'D Remote' },
  { value: 'E', label: 'E Improbable' },
] as const;

/** The harm of what is accepted, judged by the operator; the class of the service is a proposal. */
export function HarmForm({ change, draft, facts }: DecideFormProps): ReactElement {
  const { harmClass } = facts.service;
  const { harm } = draft;
  if (harm === null) {
    return (
      <p className="hint">
        Harm not judged; the service is class {harmClass.severity} {harmClass.of}.{' '}
        <Button
          kind="ghost"
          small
          onClick={() =>
            change({ harm: { severity: harmClass.severity, likelihood: null, text: '' } })
          }
        >
          Judge it
        </Button>
      </p>
    );
  }
  const level = riskLevel(harm.severity, harm.likelihood ?? SHOWN_WHEN_UNKNOWN);
  return (
    <div className="dec-harm">
      <SelectField
        label="Harm (MIL-STD-882E)"
        value={String(harm.severity)}
        choices={SEVERITIES}
        onChange={(value) => change({ harm: { ...harm, severity: Number(value) as HarmSeverity } })}
      />
      <SelectField
        label="Likelihood"
        value={harm.likelihood ?? '?'}
        choices={LIKELIHOODS}
        onChange={(value) =>
          change({ harm: { ...harm, likelihood: value === '?' ? null : (value as Likelihood) } })
        }
      />
      <TextField
        label={`What could happen? (risk level ${level})`}
        value={harm.text}
        onChange={(text) => change({ harm: { ...harm, text } })}
      />
    </div>
  );
}
