import { useId, type ReactElement, type ReactNode } from 'react';

export type RadioChoice<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly disabled?: boolean;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly choices: readonly RadioChoice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
};

export function RadioGroup<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: Props<Value>): ReactElement {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="lbl">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            className="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.disabled}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && <span className="what2">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
