import type { ButtonHTMLAttributes, ReactElement, Ref } from 'react';
import { ariaKeys } from './aria-keys.ts';
import { Icon, type IconShape } from './icon.tsx';
import { Keys } from './keys.tsx';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
  /** One `primary` per view. `plain` by default. */
  readonly kind?: 'plain' | 'primary' | 'ghost' | 'danger';
  readonly small?: boolean;
  readonly icon?: IconShape;
  /** The keys that do the same; shown, and told to assistive technology. */
  readonly keys?: readonly string[];
  readonly ref?: Ref<HTMLButtonElement>;
};

const CLASSES = { plain: '', primary: ' pri', ghost: ' ghost', danger: ' danger' } as const;

export function Button({
  kind = 'plain',
  small = false,
  icon,
  keys,
  children,
  ...rest
}: Props): ReactElement {
  return (
    <button
      type="button"
      className={`btn${CLASSES[kind]}${small ? ' s' : ''}`}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      {...rest}
    >
      {icon && <Icon of={icon} size={15} />}
      {children}
      {keys && <Keys of={keys} />}
    </button>
  );
}
