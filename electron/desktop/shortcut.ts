import { globalShortcut } from 'electron';
import type { DesktopState } from '#shared/ipc/desktop.ts';
import type { GlobalShortcut } from '#shared/ipc/preferences.ts';

export type Shortcut = {
  readonly state: () => DesktopState['shortcut'];
  readonly listenFor: (wanted: GlobalShortcut | null) => void;
};

/** The keys that call the console from any program; off until the operator chooses some. */
export function shortcutFor(onPressed: () => void): Shortcut {
  let state: DesktopState['shortcut'] = 'off';
  let current: GlobalShortcut | null = null;

  return {
    state: () => state,
    listenFor(wanted) {
      // Asked for again, keys that another program had may be free now.
      if (wanted === current && state !== 'taken') return;
      if (current !== null) globalShortcut.unregister(current);
      current = wanted;
      if (wanted === null) state = 'off';
      else state = globalShortcut.register(wanted, onPressed) ? 'registered' : 'taken';
    },
  };
}
