import { instant, type Instant } from '#shared/domain/time.ts';

/** The one clock of the window. Everything that needs the time is given it from here. */
export type Clock = {
  readonly now: () => Instant;
  /** Hears every second, and at once when the machine wakes up or the window is looked at again. */
  readonly subscribe: (listener: (now: Instant) => void) => () => void;
  /** For what a machine that woke up tells: reads the time anew and tells everyone. */
  readonly readAnew: () => void;
};

const SECOND = 1000;

/**
 * Counts nothing itself: every tick reads the system's time, so that a sleep, a jump back or a
 * throttled timer leaves no drift.
 *
 * @param offset milliseconds to add; 0 except in the build that journeys drive
 */
export function startClock(offset: number): Clock {
  const listeners = new Set<(now: Instant) => void>();
  const now = (): Instant => instant(Date.now() + offset);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    clearTimeout(timer);
    if (listeners.size === 0) return;
    const time = now();
    for (const listener of listeners) listener(time);
    // A little past the full second, so that the display changes with it.
    timer = setTimeout(tell, SECOND - (time % SECOND) + 1);
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') tell();
  });

  return {
    now,
    readAnew: tell,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) tell();
      else listener(now());
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
