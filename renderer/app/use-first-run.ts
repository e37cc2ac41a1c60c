import { useLive } from '#renderer/data/use-live.ts';

/** Whether nothing is recorded yet that a view could show; `null` while it is being read. */
export function useFirstRun(): boolean | null {
  const recorded = useLive(
    async (db) => (await db.services.count()) + (await db.incidents.count()),
    [],
  );
  return recorded.state === 'loading' ? null : recorded.value === 0;
}
