import type { ChoreList } from '#shared/rules/chore-list.ts';
import { useDue } from '#renderer/data/use-due.ts';
import type { Live } from '#renderer/data/use-live.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

/** What there is to do, at this minute. */
export function useChoreList(): Live<ChoreList> {
  const now = useNow();
  return useDue('list', now, zoneName(useZone()));
}
