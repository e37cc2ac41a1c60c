import { useCallback, useEffect, useState } from 'react';
import type { DesktopState } from '#shared/ipc/desktop.ts';
import { useBridge } from '#renderer/app/bridge-context.ts';

/** What came of what the desktop was asked for; `null` until it answered. Asked anew on demand. */
export function useDesktopState(): readonly [DesktopState | null, () => void] {
  const bridge = useBridge();
  const [state, setState] = useState<DesktopState | null>(null);
  const ask = useCallback((): void => {
    void bridge.describeDesktop().then((answer) => {
      if (answer.ok) setState(answer.value);
    });
  }, [bridge]);
  useEffect(ask, [ask]);
  return [state, ask];
}
