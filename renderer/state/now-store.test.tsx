import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { useNow, useNowStore } from './now-store.ts';

const at = (minute: number, second: number) => instant(Date.UTC(2026, 4, 14, 2, minute, second));

it('[UI32] changes once a step, but is never before the last change of the log', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const seen: number[] = [];
  function Shown(): ReactElement {
    seen.push(useNow());
    return <p />;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const { tick, noteChange } = useNowStore.getState();
  act(() => tick(at(42, 7)));
  act(() => root.render(<Shown />));

  act(() => tick(at(42, 8)));
  act(() => noteChange(at(42, 30)));
  act(() => tick(at(42, 31)));
  act(() => tick(at(43, 0)));

  expect(seen).toEqual([at(42, 0), at(42, 30), at(43, 0)]);
  act(() => root.unmount());
  vi.unstubAllGlobals();
});
