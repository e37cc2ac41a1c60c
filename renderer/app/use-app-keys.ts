import { useEffect } from 'react';
import { useView } from '#renderer/state/view-store.ts';
import { takesText } from '#renderer/ui/focus-place.ts';
import type { KeyTable } from '#renderer/ui/key-scopes.ts';
import { useKeys } from '#renderer/ui/use-keys.ts';
import type { AppCommand } from './app-commands.ts';
import { useBridge } from './bridge-context.ts';

/** Every command by its key and by the native menu. Escape and Alt+Left go back. */
export function useAppKeys(commands: readonly AppCommand[]): void {
  const bridge = useBridge();
  const back = useView((view) => view.back);

  // Out of a text field first, and only then back: a hasty Escape must not leave a half-typed line.
  const leave = (event: KeyboardEvent): void => {
    if (takesText(event.target) && event.target instanceof HTMLElement) event.target.blur();
    else back();
  };
  const table: Record<string, KeyTable[string]> = { Escape: leave, 'Alt+ArrowLeft': back };
  for (const { presses = [], blocked, run } of commands) {
    if (!blocked) for (const press of presses) table[press] = run;
  }
  useKeys(table);

  useEffect(
    () =>
      bridge.onMenuChosen(({ command }) => {
        const chosen = commands.find(({ id }) => id === command);
        if (chosen && !chosen.blocked) chosen.run();
      }),
    [bridge, commands],
  );
}
