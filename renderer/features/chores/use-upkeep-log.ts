import { useEffect, useRef, useState } from 'react';
import type { Service } from '#shared/domain/service.ts';
import type { UpkeepQuestion } from '#shared/rules/upkeep-log.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { countUpkeep } from '#renderer/data/queries/upkeep-pages.ts';
import {
  walkUpkeep,
  type UpkeepFound,
  type UpkeepWalk,
} from '#renderer/data/queries/upkeep-walk.ts';
import { useLive, type Live } from '#renderer/data/use-live.ts';

export type UpkeepRead = {
  readonly found: UpkeepFound;
  /** How many lines the log has, whatever is asked. */
  readonly total: number;
  readonly services: readonly Service[];
};

/**
 * What the log of upkeep answers, as far as it was looked through.
 *
 * Other words begin a new walk and end the one before; so does every change of the log. What was
 * found before stays until there is as much again.
 *
 * @param reach how many lines the window wants to show
 */
export function useUpkeepLog(
  { serviceId, words }: UpkeepQuestion,
  reach: number,
): Live<UpkeepRead> {
  const { db } = useLog();
  const [found, setFound] = useState<UpkeepFound | null>(null);
  const [failure, setFailure] = useState<{ readonly of: unknown } | null>(null);
  const wanted = useRef(reach);
  const current = useRef<UpkeepWalk>(null);
  const log = useLive(
    async (from) => ({
      seq: (await from.meta.get('applied'))?.seq ?? 0,
      total: await countUpkeep(from),
      services: (await from.services.toArray()).toSorted((one, other) =>
        one.name.localeCompare(other.name, 'en'),
      ),
    }),
    [],
  );
  const seq = log.state === 'ready' ? log.value.seq : null;

  useEffect(() => {
    wanted.current = reach;
    current.current?.goOn();
  }, [reach]);
  useEffect(() => {
    if (seq === null) return undefined;
    const walk = walkUpkeep(db, {
      question: { words, serviceId },
      reach: () => wanted.current,
      passed: () => performance.now(),
      onFound: setFound,
      onFailure: (of) => setFailure({ of }),
    });
    current.current = walk;
    return walk.stop;
  }, [db, seq, words, serviceId]);

  // As a live query does: the boundary around the page says it.
  if (failure !== null) throw failure.of;
  if (log.state === 'loading' || found === null) return { state: 'loading' };
  const { services, total } = log.value;
  return { state: 'ready', value: { found, total, services } };
}
