import { useEffect } from 'react';
import type { PlacementId } from '#shared/domain/ids.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { decideEvidence } from '#renderer/data/queries/decide-evidence.ts';

/** So long the view is left to itself after it was painted. */
const PATIENCE_MS = 3000;

/**
 * Prepares the findings that the next decision would be made on while nothing else is to be done,
 * so that its sheet opens at once. They are kept in memory by the log.
 */
export function useReadyDecide(placementId: PlacementId | null): void {
  const log = useLog();
  useEffect(() => {
    if (placementId === null) return undefined;
    const prepare = (): void => {
      // Whoever opens the sheet reads again, and is told what went wrong.
      decideEvidence(log, placementId).catch(() => undefined);
    };
    const asked = requestIdleCallback(prepare, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(asked);
  }, [log, placementId]);
}
