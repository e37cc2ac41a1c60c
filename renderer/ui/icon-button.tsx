import type { ButtonHTMLAttributes, ReactElement, Ref } from 'react';
import { Icon, type IconShape } from './icon.tsx';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style' | 'aria-label'> & {
  readonly icon: IconShape;
  /** What it does, in words: the only text that the button has. */
  readonly label: string;
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ icon, label, small = false, ...rest }: Props): ReactElement {
  return (
    <button
      type="button"
      className={`btn ghost icon${small ? ' s' : ''}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon of={icon} size={15} />
    </button>
  );
}
