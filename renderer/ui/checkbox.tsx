import type { ReactElement, ReactNode } from 'react';

type Props = {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

export function Checkbox({ label, hint, checked, disabled, onChange }: Props): ReactElement {
  return (
    <label className="choice">
      <input
        type="checkbox"
        className="box"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint !== undefined && <span className="what2">{hint}</span>}
      </span>
    </label>
  );
}
