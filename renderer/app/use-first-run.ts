import { useLog } from '#renderer/data/log-context.ts';
import { useLive } from '#renderer/data/use-live.ts';

/**
 * Whether nothing is recorded yet that a view could show.
 *
 * Until that was read, a log with entries is taken for one that has something to show, so that its
 * view begins to read at once.
 */
export function useFirstRun(): boolean {
  const { head } = useLog();
  const recorded = useLive(
    async (db) => (await db.services.count()) + (await db.incidents.count()),
    [],
  );
  return recorded.state === 'loading' ? head().seq === 0 : recorded.value === 0;
}
