import { useEffect } from 'react';
import { useToast } from '#renderer/state/toast-store.ts';
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
  for (const { presses = [], label, blocked, run } of commands) {
    const answer = blocked ? () => sayWhy(label, blocked) : run;
    for (const press of presses) table[press] = answer;
  }
  useKeys(table);

  useEffect(
    () =>
      bridge.onMenuChosen(({ command }) => {
        const chosen = commands.find(({ id }) => id === command);
        if (chosen?.blocked) sayWhy(chosen.label, chosen.blocked);
        else chosen?.run();
      }),
    [bridge, commands],
  );
}

/** A key that does nothing now says why: silence would look like a fault. */
const sayWhy = (label: string, because: string): void =>
  useToast.getState().show({ tone: 'done', title: `${label}: not yet`, text: `${because}.` });
