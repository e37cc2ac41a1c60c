import { expect, it } from 'vitest';
import { isLocal } from './network-off.ts';

it('[SH4] lets through what stays in the application, and cancels all else', () => {
  expect(['app://console/', 'blob:app://console/1', 'data:,x'].every(isLocal)).toBe(true);
  for (const address of [
    'https://example.org',
    'http://localhost',
    'ws://127.0.0.1',
    'file:///x',
    'devtools://x',
    '',
  ]) {
    expect(isLocal(address), address).toBe(false);
  }
});
