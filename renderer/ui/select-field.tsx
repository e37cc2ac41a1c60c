import type { ReactElement } from 'react';
import { Field, type FieldProps } from './field.tsx';

export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type Props<Value extends string> = FieldProps & {
  readonly choices: readonly Choice<Value>[];
  /** `null`: nothing chosen yet; `placeholder` then says what to choose. */
  readonly value: Value | null;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly onChange: (value: Value) => void;
};

export function SelectField<Value extends string>({
  label,
  hint,
  problem = null,
  choices,
  value,
  placeholder = 'Choose…',
  disabled = false,
  required = false,
  onChange,
}: Props<Value>): ReactElement {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => (
        <select
          className={`input${problem === null ? '' : ' bad'}`}
          value={value ?? ''}
          disabled={disabled}
          required={required}
          {...wiring}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {value === null && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
