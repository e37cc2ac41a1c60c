import { Activity, Shield, Wrench } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type SideName = 'reliability' | 'security' | 'upkeep';

const LOOKS = {
  reliability: { className: 'rel', icon: Activity, word: 'Reliability' },
  security: { className: 'sec', icon: Shield, word: 'Security' },
  upkeep: { className: 'upk', icon: Wrench, word: 'Upkeep' },
} as const;

type Props = {
  readonly side: SideName;
  /** Other words than the side's name; the icon then carries the name for assistive technology. */
  readonly children?: ReactNode;
  readonly size?: number;
};

export function SideLabel({ side, children, size = 14 }: Props): ReactElement {
  const { className, icon, word } = LOOKS[side];
  return (
    <span className={`side ${className}`}>
      <Icon of={icon} size={size} />
      {children === undefined ? (
        word
      ) : (
        <>
          <span className="vh">{word}: </span>
          <span>{children}</span>
        </>
      )}
    </span>
  );
}
