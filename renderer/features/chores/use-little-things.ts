import type { Asset } from '#shared/domain/asset.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { Service } from '#shared/domain/service.ts';
import { openRows } from '#renderer/data/open-rows.ts';
import { useLive } from '#renderer/data/use-live.ts';

/** So many of the newest are looked through as one types. */
const RECENT = 5000;

type Known = {
  /** The newest ones. */
  readonly things: readonly LittleThing[];
  readonly services: readonly Service[];
  readonly assets: readonly Asset[];
  /** The worst that goes on; its timeline is offered. */
  readonly incident: Incident | null;
};

const NOTHING: Known = { things: [], services: [], assets: [], incident: null };

/** What a line about a little thing may speak of. Nothing yet, until it was read. */
export function useLittleThings(): Known {
  const read = useLive(async (db): Promise<Known> => {
    const [things, services, assets, open] = await Promise.all([
      db.littleThings.orderBy('at').reverse().limit(RECENT).toArray(),
      db.services.toArray(),
      db.assets.toArray(),
      openRows(db, 'incidents'),
    ]);
    const [incident = null] = open
      .filter(({ kind }) => kind === 'incident')
      .toSorted((one, other) => (one.severity ?? 3) - (other.severity ?? 3));
    return { things, services, assets, incident };
  }, []);
  return read.state === 'ready' ? read.value : NOTHING;
}
