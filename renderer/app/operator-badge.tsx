import type { ReactElement } from 'react';
import { useView } from '#renderer/state/view-store.ts';
import { SideLabel } from '#renderer/ui/side-label.tsx';
import { useOperatorName } from './use-operator-name.ts';

/** Who works here, in which hats. A press asks for the name, or changes it. */
export function OperatorBadge(): ReactElement {
  const name = useOperatorName();
  const open = useView((view) => view.open);
  return (
    <div className="hats">
      <button
        type="button"
        className="who"
        title={name === null ? 'Say who you are' : `${name}. Change the name`}
        onClick={() => open({ kind: 'operator' })}
      >
        <span className="ava" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span>{name ?? 'Say who you are'}</span>
      </button>
      <div className="hatrow" aria-label="Your hats">
        <SideLabel side="reliability" size={13}>
          On call
        </SideLabel>
        <SideLabel side="security" size={13}>
          Security
        </SideLabel>
        <SideLabel side="upkeep" size={13}>
          Upkeep
        </SideLabel>
      </div>
    </div>
  );
}

/** First letters of the first and the last word; `?` where nobody has said. */
export function initialsOf(name: string | null): string {
  const words = (name ?? '').trim().split(/\s+/).filter(Boolean);
  const first = words.at(0)?.slice(0, 1) ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.slice(0, 1) ?? '') : '';
  return (first + last).toUpperCase();
}
