import { createContext, useContext } from 'react';
import type { Bridge } from '#shared/ipc/bridge.ts';

export const BridgeContext = createContext<Bridge | null>(null);

/** What the shell can be asked for: files, clipboard, preferences. */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('useBridge needs a BridgeContext above it');
  return bridge;
}
