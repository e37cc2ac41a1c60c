import type { ReactElement, ReactNode } from 'react';
import { Glyph, type GlyphShape } from './glyph.tsx';

export type StateTone = 'ok' | 'watch' | 'degraded' | 'down' | 'flag' | 'never' | 'unknown';

const SHAPES: Readonly<Record<StateTone, GlyphShape>> = {
  ok: 'ok',
  watch: 'watch',
  degraded: 'half',
  down: 'down',
  flag: 'flag',
  never: 'never',
  unknown: 'unknown',
};

type Props = { readonly tone: StateTone; readonly children: ReactNode };

/** A state in a word with its shape. Healthy is grey: there is no green. */
export function StateMark({ tone, children }: Props): ReactElement {
  return (
    <span className={`state st-${tone}`}>
      <Glyph of={SHAPES[tone]} />
      <span>{children}</span>
    </span>
  );
}
