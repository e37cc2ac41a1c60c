import { useDue } from '#renderer/data/use-due.ts';
import type { Live } from '#renderer/data/use-live.ts';
import type { AwayRead, Forecast } from '#renderer/data/worker/due-messages.ts';
import { useNow } from '#renderer/state/now-store.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';

/** The trip that is on or comes next, and what to expect of it. */
export function useForecast(): Live<Forecast> {
  const now = useNow();
  return useDue('forecast', now, zoneName(useZone()));
}

/** The same, with what is handed over. */
export function useAway(): Live<AwayRead> {
  const now = useNow();
  return useDue('away', now, zoneName(useZone()));
}
