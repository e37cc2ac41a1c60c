import type { InputHTMLAttributes, ReactElement, Ref } from 'react';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'value' | 'onChange'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly ref?: Ref<HTMLInputElement>;
  };

export function TextField({ label, hint, problem = null, onChange, ...rest }: Props): ReactElement {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={`input${problem === null ? '' : ' bad'}${rest.disabled ? ' off' : ''}`}
          data-autofocus={rest.autoFocus === true ? '' : undefined}
          {...rest}
          {...wiring}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
