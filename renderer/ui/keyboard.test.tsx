import { act, useState, type ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closePage, focus, openPage, press, show } from './a-page.tsx';
import { Dialog } from './dialog.tsx';
import { keepFocus } from './keep-focus.ts';
import { Segmented } from './segmented.tsx';
import { useKeys } from './use-keys.ts';
import { useListKeys } from './use-list-keys.ts';

beforeEach(openPage);
afterEach(closePage);

function Keyed({ act: onKey }: { readonly act: (key: string) => void }): ReactElement {
  useKeys({
    d: () => onKey('d'),
    Enter: () => onKey('Enter'),
    'Ctrl+Enter': () => onKey('Ctrl+Enter'),
    'Ctrl+z': () => onKey('Ctrl+z'),
  });
  return (
    <>
      <input aria-label="text" />
      <button type="button">Press</button>
    </>
  );
}

describe('keys of the page', () => {
  it('[UI13] rests single letters while a text field has the focus, but not combinations', () => {
    const heard = vi.fn();
    show(<Keyed act={heard} />);

    press('d');
    focus('input');
    press('d');
    press('Enter', { ctrlKey: true });

    expect(heard.mock.calls.flat()).toEqual(['d', 'Ctrl+Enter']);
  });

  it('[UI14] leaves undo inside a text field to the text', () => {
    const heard = vi.fn();
    show(<Keyed act={heard} />);

    focus('input');
    press('z', { ctrlKey: true });

    expect(heard).not.toHaveBeenCalled();
  });

  it('[UI15] leaves Enter on a button to the button', () => {
    const heard = vi.fn();
    show(<Keyed act={heard} />);

    focus('button');
    press('Enter');

    expect(heard).not.toHaveBeenCalled();
  });
});

function WithDialog({ act: onKey }: { readonly act: (key: string) => void }): ReactElement {
  const [open, setOpen] = useState(false);
  useKeys({ d: () => onKey('behind') });
  return (
    <>
      <button type="button" id="opener" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog
          title="Revoke RA-22?"
          onClose={() => setOpen(false)}
          actions={
            <button type="button" id="keep" onClick={() => setOpen(false)}>
              Keep it
            </button>
          }
        >
          <Inside act={onKey} />
        </Dialog>
      )}
    </>
  );
}

function Inside({ act: onKey }: { readonly act: (key: string) => void }): ReactElement {
  useKeys({ d: () => onKey('inside') });
  return <p>Inside</p>;
}

describe('a dialog', () => {
  it('[UI16] hears keys instead of what lies behind it, and gives the focus back', () => {
    const heard = vi.fn();
    show(<WithDialog act={heard} />);
    focus('#opener');

    press('d');
    act(() => document.querySelector<HTMLElement>('#opener')!.click());
    expect(document.querySelector('dialog')!.open).toBe(true);
    press('d');
    act(() => document.querySelector<HTMLElement>('#keep')!.click());
    press('d');

    expect(heard.mock.calls.flat()).toEqual(['behind', 'inside', 'behind']);
    expect(document.activeElement?.id).toBe('opener');
  });
});

describe('focus on what disappears', () => {
  const Shrinking = ({ names }: { readonly names: readonly string[] }): ReactElement => {
    const { rowProps } = useListKeys({ count: names.length });
    return (
      <ul>
        {names.map((name, index) => (
          <li key={name} id={name} {...rowProps(index)} />
        ))}
      </ul>
    );
  };

  it('[UI36] goes to the row that takes the place of one that left the list', () => {
    show(<Shrinking names={['a', 'b', 'c']} />);
    focus('#b');

    show(<Shrinking names={['a', 'c']} />);
    expect(document.activeElement?.id).toBe('c');
    show(<Shrinking names={['a']} />);
    expect(document.activeElement?.id).toBe('a');
  });

  it('[UI53] stays on its row where another comes back before it, and so do the keys', () => {
    show(<Shrinking names={['b', 'c']} />);
    focus('#b');

    show(<Shrinking names={['a', 'b', 'c']} />);
    expect(document.activeElement?.id).toBe('b');
    expect(document.querySelector<HTMLElement>('#b')?.tabIndex).toBe(0);
    expect(document.querySelector<HTMLElement>('#a')?.tabIndex).toBe(-1);

    show(<Shrinking names={['c', 'b', 'a']} />);
    show(<Shrinking names={['b', 'c', 'a']} />);
    expect(document.activeElement?.id).toBe('b');
    expect(document.querySelector<HTMLElement>('#b')?.tabIndex).toBe(0);
  });

  it('[UI37] goes to what held it, and never away from where it was put', async () => {
    const stop = keepFocus();
    const Part = ({ ends }: { readonly ends: boolean }): ReactElement => (
      <section id="part">
        <button id="stays" type="button" />
        {!ends && <button id="ends" type="button" />}
      </section>
    );
    const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

    show(<Part ends={false} />);
    focus('#ends');
    show(<Part ends />);
    await moment();
    expect(document.activeElement?.id).toBe('part');

    show(<Part ends={false} />);
    focus('#ends');
    show(<Part ends />);
    // The loss has been seen by now, and somebody else puts the focus right.
    await Promise.resolve();
    focus('#stays');
    await moment();
    expect(document.activeElement?.id).toBe('stays');
    stop();
  });
});

it('[UI19] chooses in a radio group with the arrows, around its ends', () => {
  const chosen = vi.fn();
  show(
    <Segmented
      label="Lens"
      value="both"
      onChange={chosen}
      segments={[
        { value: 'reliability', label: 'Reliability' },
        { value: 'both', label: 'Both' },
        { value: 'security', label: 'Security' },
      ]}
    />,
  );
  focus('[aria-checked="true"]');

  press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('Security');
  press('ArrowRight');

  expect(chosen.mock.calls.flat()).toEqual(['security', 'reliability']);
});
