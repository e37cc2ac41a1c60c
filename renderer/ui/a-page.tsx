import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';

let root: Root | null = null;

/** An empty page, as components are drawn in; for `beforeEach`. */
export function openPage(): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') ?? document.body);
}

/** For `afterEach`. */
export function closePage(): void {
  act(() => root?.unmount());
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
}

/** Draws it in the page of the test. */
export const show = (element: ReactElement): void => act(() => root?.render(element));

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
