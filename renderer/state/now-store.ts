import { duration, instant, type Duration, type Instant } from '#shared/domain/time.ts';
import { create } from 'zustand';

type NowState = {
  readonly now: Instant;
  /** When the log last changed, or was opened: what is shown must not be older than that. */
  readonly changedAt: Instant;
  readonly tick: (now: Instant) => void;
  readonly noteChange: (now: Instant) => void;
};

/** The time that the window shows. The app reads the clock; nothing else does. */
export const useNowStore = create<NowState>()((set) => ({
  now: instant(0),
  changedAt: instant(0),
  tick: (now) => set({ now }),
  noteChange: (now) => set({ now, changedAt: now }),
}));

/**
 * The time now, in whole steps: a caller that shows minutes is drawn again once a minute.
 *
 * It stays the same within a step, so that it can be an input of a live read, but is never before
 * the last change of the log: what was recorded a second ago is not in the future.
 *
 * @param stepMs a minute by default; 1000 for running timers
 */
export const useNow = (stepMs = 60_000): Instant =>
  useNowStore(({ now, changedAt }) =>
    instant(Math.max(Math.floor(now / stepMs) * stepMs, changedAt)),
  );

/**
 * Words about a length that goes on, from a view that is drawn once a minute: right to the second,
 * and drawn again only when the words change.
 *
 * @param countedAt when `length` was worked out
 */
export const useCounting = (
  length: Duration,
  countedAt: Instant,
  says: (length: Duration) => string,
): string =>
  useNowStore(({ now, changedAt }) =>
    says(duration(length + Math.max(0, Math.max(now, changedAt) - countedAt))),
  );
