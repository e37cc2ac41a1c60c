import { createContext, useContext, useEffect, useRef } from 'react';
import { addScope, type KeyTable } from './key-scopes.ts';

/** How many dialogs and sheets lie under this part of the window. */
export const KeyLayer = createContext(0);

/**
 * Answers keys while the caller is on screen: `useKeys({ n: addChore, 'Ctrl+Enter': record })`.
 *
 * Spelling as in `keyPress`. Single letters rest while a text field has focus, and everything
 * rests while a dialog lies above the caller.
 */
export function useKeys(table: KeyTable, enabled = true): void {
  const layer = useContext(KeyLayer);
  const latest = useRef(table);

  useEffect(() => {
    latest.current = table;
  });
  useEffect(
    () => (enabled ? addScope({ layer, table: () => latest.current }) : undefined),
    [layer, enabled],
  );
}
