import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Icon, type IconShape } from './icon.tsx';
import { Keys } from './keys.tsx';

export type MenuItem = {
  readonly label: string;
  readonly icon?: IconShape;
  readonly keys?: readonly string[];
  readonly run: () => void;
};

/** The choices inside a popover of kind `menu`; the arrows move between them. */
export function Menu({ items }: { readonly items: readonly MenuItem[] }): ReactElement {
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = list.current?.querySelectorAll('button');
    buttons?.[(index + step + items.length) % items.length]?.focus();
  };

  return (
    <div ref={list} className="menu">
      {items.map((item, index) => (
        <button
          key={item.label}
          type="button"
          onClick={item.run}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          {item.icon && <Icon of={item.icon} size={15} />}
          {item.label}
          {item.keys && <Keys of={item.keys} />}
        </button>
      ))}
    </div>
  );
}
