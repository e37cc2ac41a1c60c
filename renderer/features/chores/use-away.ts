import { readAway, type AwayRead } from '#renderer/data/queries/outlook.ts';
import { useLive, type Live } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

/** The trip that is on or comes next, and what to expect of it. */
export function useAway(): Live<AwayRead> {
  const now = useNow();
  const zone = zoneName(useZone());
  return useLive((db) => readAway(db, now, zone), [now, zone]);
}
