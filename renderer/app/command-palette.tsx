import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useView } from '#renderer/state/view-store.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { Keys } from '#renderer/ui/keys.tsx';
import { Modal } from '#renderer/ui/modal.tsx';
import { matchesOf, type PaletteItem } from './palette-matches.ts';

type Props = { readonly items: readonly PaletteItem[] };

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** One field for everything: commands, services, incidents, acceptances. */
export function CommandPalette({ items }: Props): ReactElement {
  const close = useView((view) => view.closeOverlay);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(0);
  const list = useId();
  const matches = matchesOf(items, text);
  const current = Math.min(asked, Math.max(0, matches.length - 1));

  const run = (item: PaletteItem | undefined): void => {
    if (!item || item.blocked) return;
    close();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.key === 'Enter') run(matches[current]);
    else if (step !== undefined)
      setAsked((current + step + matches.length) % Math.max(1, matches.length));
    else return;
    event.preventDefault();
  };

  return (
    <Modal className="pop" label="Search or type a command" onClose={close} closesOutside>
      <div className="pi">
        <Icon of={Search} size={15} className="q" />
        <input
          type="text"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-label="Search or type a command"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={matches.length > 0 ? `${list}-${String(current)}` : undefined}
          placeholder="Search or type a command"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAsked(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Keys of={['Esc']} />
      </div>
      <div role="listbox" id={list} aria-label="Matches">
        {matches.map((item, index) => (
          <div
            key={item.id}
            id={`${list}-${String(index)}`}
            role="option"
            aria-selected={index === current}
            aria-disabled={Boolean(item.blocked)}
            className={index === current ? 'on' : ''}
            ref={(element) => {
              if (index === current) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseMove={() => setAsked(index)}
            onClick={() => run(item)}
          >
            {item.icon && <Icon of={item.icon} size={15} />}
            <span>{item.label}</span>
            {item.blocked ? (
              <span className="why q t12">{item.blocked}</span>
            ) : (
              <span className="why q t12">{item.group}</span>
            )}
            {item.keys && <Keys of={item.keys} />}
          </div>
        ))}
      </div>
      {matches.length === 0 && (
        <p className="none">Nothing is called that. Try a service, INC-214, RA-31, or a command.</p>
      )}
    </Modal>
  );
}
