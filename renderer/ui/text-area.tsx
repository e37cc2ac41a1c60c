import type { ReactElement, Ref, TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps &
  Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'className' | 'style' | 'value' | 'onChange'
  > & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly ref?: Ref<HTMLTextAreaElement>;
  };

export function TextArea({ label, hint, problem = null, onChange, ...rest }: Props): ReactElement {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wiring) => (
        <textarea
          rows={3}
          className={`input ta${problem === null ? '' : ' bad'}`}
          data-autofocus={rest.autoFocus === true ? '' : undefined}
          {...rest}
          {...wiring}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
