import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';

export type IconShape = LucideIcon;

type Props = {
  readonly of: IconShape;
  /** CSS pixels at the normal text size; it grows with the text. 16 by default. */
  readonly size?: number;
  readonly className?: string;
};

/** An icon beside words that say the same: it is hidden from assistive technology. */
export function Icon({ of: Shape, size = 16, className = '' }: Props): ReactElement {
  const side = `${String(size / 16)}rem`;
  return (
    <Shape
      className={`i ${className}`}
      width={side}
      height={side}
      strokeWidth={1.5}
      aria-hidden="true"
      focusable="false"
    />
  );
}
