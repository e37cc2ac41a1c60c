import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startClock } from './clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 14, 2, 42, 0, 250) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock', () => {
  it('[TI1] tells at once, and then as every full second has come', () => {
    const told: number[] = [];
    const stop = startClock(0).subscribe((now) => told.push(now % 60_000));
    vi.advanceTimersByTime(3000);
    expect(told).toEqual([250, 1001, 2001, 3001]);
    stop();
    vi.advanceTimersByTime(5000);
    expect(told.length).toBe(4);
  });

  it('[TI2] reads the time anew after a sleep or a jump back, and does not count it', () => {
    const told: number[] = [];
    const clock = startClock(1000);
    clock.subscribe((now) => told.push(now));
    vi.setSystemTime(Date.UTC(2026, 4, 14, 9, 0));
    clock.readAnew();
    expect(told.at(-1)).toBe(Date.UTC(2026, 4, 14, 9, 0, 1));
    vi.setSystemTime(Date.UTC(2026, 4, 14, 8, 0));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(told.at(-1)).toBe(Date.UTC(2026, 4, 14, 8, 0, 1));
    expect(clock.now()).toBe(Date.UTC(2026, 4, 14, 8, 0, 1));
  });
});
