import { expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { newIds } from './new-id.ts';

it('[SH33] are UUIDs of version 7 that sort as they were made, while the clock stands or goes back', () => {
  const times = [1_780_000_000_000, 1_780_000_000_001, 1_780_000_000_000];
  let turn = 0;
  const next = newIds(() => instant(times[Math.floor(turn++ / 10_000)] ?? times[2] ?? 0));
  const ids = Array.from({ length: 30_000 }, () => next());

  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids.slice(0, 100)) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  }
});
