import { useId, type ReactElement, type ReactNode } from 'react';
import { Glyph } from './glyph.tsx';

export type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong, and what would be right; `null` where nothing is. */
  readonly problem?: string | null;
};

type Wiring = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

type Props = FieldProps & { readonly children: (wiring: Wiring) => ReactElement };

/** A label above a control, a hint below it, and in its place the problem when there is one. */
export function Field({ label, hint, problem = null, children }: Props): ReactElement {
  const id = useId();
  const note = `${id}-note`;
  const hasNote = problem !== null || hint !== undefined;
  return (
    <div className="fld">
      <label className="lbl" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': hasNote ? note : undefined,
        'aria-invalid': problem !== null,
      })}
      {hasNote && (
        <div id={note}>
          {problem === null ? (
            <p className="hint">{hint}</p>
          ) : (
            <p className="problem">
              <Glyph of="sev1" size={10} />
              {problem}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
