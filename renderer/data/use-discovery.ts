import Dexie, { type ObservabilitySet } from 'dexie';
import { useEffect, useState } from 'react';
import { instant, type Instant } from '#shared/domain/time.ts';
import { discover } from './discover.ts';
import { useLog } from './log-context.ts';
import type { Discovered, DiscoverStep } from './worker/discover-messages.ts';

export type Discovery = {
  /** What was found last; `null`: nobody looked yet. */
  readonly discovered: Discovered | null;
  /** How far it is, where it is looked for longer than a moment; else `null`. */
  readonly step: DiscoverStep | null;
  /** Why it came to no end; `null`: it did. */
  readonly failure: string | null;
  /** Stops looking; what was found before stays. Looked again where something changes. */
  readonly cancel: () => void;
  /** Looks again, now. */
  readonly again: () => void;
};

/** The window has to be quiet for so long before it is looked through what was logged. */
const QUIET_MS = 1500;
/** What takes no longer needs no progress. */
const MOMENT_MS = 500;
const DAY_MS = 86_400_000;
type Looking = { readonly step: DiscoverStep; readonly cancel: () => void };

/** A chore that is no longer kept gives back what it kept. */
const WATCHED = ['littleThings', 'suggestions', 'chores'] as const;

/** What was found in each log, to show until it is looked for anew. */
const known = new Map<string, Discovered>();

/**
 * Looks for what is done again and again: when somebody wants to know, once a day, and after little
 * things, answers or chores changed and the window was quiet for a moment.
 */
export function useDiscovery(now: Instant): Discovery {
  const { circumstances, db } = useLog();
  const day = Math.floor(now / DAY_MS);
  const [version, setVersion] = useState(0);
  const [discovered, setDiscovered] = useState(known.get(db.name) ?? null);
  const [looking, setLooking] = useState<Looking | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const changed = (parts: ObservabilitySet): void => {
      const isOurs = WATCHED.some((table) => parts[`idb://${db.name}/${table}/`] !== undefined);
      if (isOurs) setVersion((count) => count + 1);
    };
    Dexie.on.storagemutated.subscribe(changed);
    return () => Dexie.on.storagemutated.unsubscribe(changed);
  }, [db]);

  useEffect(() => {
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      const cancel = (): void => stop.abort();
      setFailure(null);
      const begun = performance.now();
      const answer = await discover(db, instant(circumstances.now()), {
        signal: stop.signal,
        onStep: (step) => {
          if (performance.now() - begun > MOMENT_MS) setLooking({ step, cancel });
        },
      });
      setLooking(null);
      if (answer.ok) {
        known.set(db.name, answer.value);
        setDiscovered(answer.value);
      } else if (answer.refusal.kind === 'failed') setFailure(answer.refusal.because);
    };
    const timer = setTimeout(() => {
      look().catch((error: unknown) => {
        setLooking(null);
        setFailure(String(error));
      });
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [circumstances, db, day, version]);

  return {
    discovered,
    step: looking?.step ?? null,
    failure,
    cancel: () => looking?.cancel(),
    again: () => setVersion((count) => count + 1),
  };
}
