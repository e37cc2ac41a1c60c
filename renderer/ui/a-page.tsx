import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';

let root: Root;

/** An empty page for each test, as components are drawn in. */
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') ?? document.body);
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

/** Draws it in the page of the test. */
export const show = (element: ReactElement): void => act(() => root.render(element));

/** A key, where the focus is. */
export const press = (key: string, held: KeyboardEventInit = {}): void => {
  const target = document.activeElement ?? document.body;
  const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key;
  act(() => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...held }),
    );
  });
};

export const focus = (selector: string): void =>
  act(() => document.querySelector<HTMLElement>(selector)?.focus());
