import type { Instant } from '#shared/domain/time.ts';

/** What is true of the log at this moment, as the status line says it. */
export type SaveState =
  | { readonly kind: 'saved'; readonly entries: number }
  | { readonly kind: 'saving'; readonly entries: number }
  | {
      readonly kind: 'not-saved';
      readonly entries: number;
      /** The first failure since the last save that succeeded. */
      readonly since: Instant;
      readonly because: string;
    }
  | { readonly kind: 'read-only'; readonly entries: number; readonly because: string };

/** Holds the state for whoever shows it (`useSyncExternalStore`). */
export type SaveStateStore = {
  readonly current: () => SaveState;
  /** A failure after a failure keeps the time of the first, until something is saved again. */
  readonly change: (next: SaveState) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function saveStateStore(initial: SaveState): SaveStateStore {
  const listeners = new Set<() => void>();
  let state = initial;
  let failingSince: Instant | null = null;
  return {
    current: () => state,
    change(next) {
      if (next.kind === 'not-saved') {
        failingSince ??= next.since;
        state = { ...next, since: failingSince };
      } else {
        if (next.kind !== 'saving') failingSince = null;
        state = next;
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
