import { useEffect, useState } from 'react';
import { instant, type Instant } from '#shared/domain/time.ts';
import { useLastSeenStore } from '#renderer/state/last-seen-store.ts';
import { useNowStore } from '#renderer/state/now-store.ts';
import { useBridge } from './bridge-context.ts';

const KEY = 'last-seen';
const KEPT_EVERY_MS = 5 * 60_000;

/** Until when the console was there before now, to five minutes; `null` where it never was. */
export const useLastSeen = (): { readonly previous: Instant | null } => {
  const previous = useLastSeenStore((seen) => seen.previous);
  return { previous };
};

/** Keeps, with the open log, until when the console was there. Called once, by the open window. */
export function useKeepLastSeen(): void {
  const bridge = useBridge();
  // Not `useNow`, which also moves with every change of the log: each step is a write to the disk.
  const step = useNowStore(({ now }) => Math.floor(now / KEPT_EVERY_MS) * KEPT_EVERY_MS);
  const [isRead, setIsRead] = useState(false);

  useEffect(() => {
    const { begin, tick } = useLastSeenStore.getState();
    const stop = useNowStore.subscribe(({ now }) => tick(now));
    void bridge.listDrafts().then((answer) => {
      const kept = answer.ok ? answer.value.find(({ key }) => key === KEY)?.value : undefined;
      begin(Number.isSafeInteger(kept) ? instant(kept as number) : null);
      setIsRead(true);
    });
    return stop;
  }, [bridge]);

  useEffect(() => {
    // What is kept is not written over before it was read.
    if (isRead) void bridge.saveDraft({ key: KEY, value: step });
  }, [bridge, isRead, step]);
}
