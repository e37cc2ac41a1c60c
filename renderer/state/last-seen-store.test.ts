import { beforeEach, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { useLastSeenStore } from './last-seen-store.ts';

const store = () => useLastSeenStore.getState();
const MINUTE = 60_000;

beforeEach(() => useLastSeenStore.setState(useLastSeenStore.getInitialState(), true));

it('[TI4] the console was there until it was closed, or until the machine slept', () => {
  const start = 1_780_000_000_000;
  const ticks = (...minutes: readonly number[]): void => {
    for (const minute of minutes) store().tick(instant(start + minute * MINUTE));
  };
  expect(store().previous).toBeNull();
  store().begin(instant(start - 40 * 24 * 60 * MINUTE));
  ticks(0, 1, 2, 12);
  expect(store().previous).toBe(start - 40 * 24 * 60 * MINUTE);

  ticks(12 + 480);
  expect(store().previous).toBe(start + 12 * MINUTE);
  // The clock is put back, and goes on from there.
  ticks(30, 31);
  expect(store().previous).toBe(start + 12 * MINUTE);
});
