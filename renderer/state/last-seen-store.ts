import { create } from 'zustand';
import type { Instant } from '#shared/domain/time.ts';

/** Ticks come once a second, and once a minute while the window is hidden: longer is a sleep. */
const GAP_MS = 10 * 60_000;

type LastSeenState = {
  /** Until when the console ran before it was closed, or before the machine slept; `null`: never. */
  readonly previous: Instant | null;
  /** The last tick of this run. */
  readonly last: Instant | null;
  /** What was kept of the run before this one. */
  readonly begin: (previous: Instant | null) => void;
  readonly tick: (now: Instant) => void;
};

/**
 * When the console was there before now: a night with the lid closed counts like one in which it
 * was not running. A clock that is put back is no absence.
 */
export const useLastSeenStore = create<LastSeenState>()((set) => ({
  previous: null,
  last: null,
  begin: (previous) => set({ previous }),
  tick: (now) =>
    set(({ last, previous }) => ({
      last: now,
      previous: last !== null && now - last > GAP_MS ? last : previous,
    })),
}));
