import type { ReactElement, ReactNode } from 'react';
import { Glyph } from './glyph.tsx';

type Props = {
  readonly kind?: 'plain' | 'line' | 'rel' | 'sec' | 'acc' | 'never' | 'kev';
  readonly title?: string;
  readonly children: ReactNode;
};

export function Chip({ kind = 'plain', children, ...rest }: Props): ReactElement {
  return (
    <span className={kind === 'plain' ? 'chip' : `chip ${kind}`} {...rest}>
      {kind === 'never' && <Glyph of="never" size={11} />}
      {children}
    </span>
  );
}
