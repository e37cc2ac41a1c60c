import type { ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closePage, openPage, press, show } from './a-page.tsx';
import { useListKeys } from './use-list-keys.ts';

beforeEach(openPage);
afterEach(closePage);

type ListProps = { readonly onOpen: (index: number) => void; readonly backAt?: number };

function List({ onOpen, backAt }: ListProps): ReactElement {
  const { rowProps } = useListKeys({
    count: 3,
    onOpen,
    pageWide: true,
    backAt: backAt ?? null,
  });
  return (
    <ul>
      {['a', 'b', 'c'].map((name, index) => (
        <li key={name} id={name} {...rowProps(index)}>
          {name}
        </li>
      ))}
    </ul>
  );
}

describe('a list', () => {
  it('[UI17] moves the focus with J and K, stops at its ends, and opens with Enter', () => {
    const opened = vi.fn();
    show(<List onOpen={opened} />);

    press('j');
    expect(document.activeElement?.id).toBe('a');
    press('j');
    press('j');
    press('j');
    expect(document.activeElement?.id).toBe('c');
    press('k');
    press('Enter');

    expect(opened).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('[UI45] opens the marked row with Enter from anywhere on the page', () => {
    const opened = vi.fn();
    show(<List onOpen={opened} />);
    press('Enter');
    expect(opened).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('[UI44] begins where the operator comes back to, with the focus', () => {
    show(<List onOpen={vi.fn()} backAt={2} />);
    expect(document.activeElement?.id).toBe('c');
  });

  it('[UI18] is one stop of the Tab key', () => {
    show(<List onOpen={vi.fn()} />);
    press('j');
    press('j');

    const stops = [...document.querySelectorAll('li')].map(({ tabIndex }) => tabIndex);
    expect(stops).toEqual([-1, 0, -1]);
  });
});
