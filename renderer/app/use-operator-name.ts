import { useLive } from '#renderer/data/use-live.ts';

/** The name that entries carry; `null` until somebody has said, or while the log is being read. */
export function useOperatorName(): string | null {
  const settings = useLive((db) => db.settings.get('settings'), []);
  return settings.state === 'ready' ? (settings.value?.operator?.name ?? null) : null;
}
