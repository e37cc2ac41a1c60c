import { Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';

type Props = {
  readonly tone: 'calm' | 'warn' | 'err';
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

const ICONS = { calm: Info, warn: TriangleAlert, err: OctagonX } as const;

/** A fact about the whole window, above the view, until it is over or put away. */
export function Banner({ tone, title, children, actions }: Props): ReactElement {
  return (
    <div className={`banner ${tone}`} role={tone === 'err' ? 'alert' : 'status'}>
      <Icon of={ICONS[tone]} />
      <div>
        <b>{title}</b>
        <p>{children}</p>
      </div>
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}
