import type { Asset } from '#shared/domain/asset.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Service } from '#shared/domain/service.ts';
import { instant } from '#shared/domain/time.ts';
import type { EarlierLines } from '#shared/rules/earlier-times.ts';
import { openRows } from '#renderer/data/open-rows.ts';
import { useDue } from '#renderer/data/use-due.ts';
import { useLive } from '#renderer/data/use-live.ts';

type Known = {
  /** What was done before, by its words. */
  readonly lines: EarlierLines;
  readonly services: readonly Service[];
  readonly assets: readonly Asset[];
  /** The worst that goes on; its timeline is offered. */
  readonly incident: Incident | null;
};

const NOTHING = { services: [], assets: [], incident: null } as const;
const NO_LINES: EarlierLines = new Map();
/** What was done before is the same at any time. */
const NO_TIME = instant(0);

/** What a line about a little thing may speak of. Nothing yet, until it was read. */
export function useLittleThings(): Known {
  const read = useLive(async (db): Promise<Omit<Known, 'lines'>> => {
    const [services, assets, open] = await Promise.all([
      db.services.toArray(),
      db.assets.toArray(),
      openRows(db, 'incidents'),
    ]);
    const [incident = null] = open
      .filter(({ kind }) => kind === 'incident')
      .toSorted((one, other) => (one.severity ?? 3) - (other.severity ?? 3));
    return { services, assets, incident };
  }, []);
  const lines = useDue('earlier', NO_TIME, 'UTC');
  return {
    ...(read.state === 'ready' ? read.value : NOTHING),
    lines: lines.state === 'ready' ? lines.value : NO_LINES,
  };
}
