import type { Asset } from '#shared/domain/asset.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { Service } from '#shared/domain/service.ts';
import { useLive, type Live } from '#renderer/data/use-live.ts';
import type { Choice } from '#renderer/ui/select-field.tsx';

/** So many of the newest incidents are offered, and the one that it is with. */
const OFFERED = 100;

type Subjects = {
  readonly services: readonly Service[];
  readonly assets: readonly Asset[];
  /** The newest first. */
  readonly incidents: readonly Incident[];
};

/** What a little thing may belong to. */
export const useSubjects = ({ incidentId }: LittleThing): Live<Subjects> =>
  useLive(
    async (db) => {
      const [services, assets, newest, linked] = await Promise.all([
        db.services.toArray(),
        db.assets.toArray(),
        db.incidents.orderBy('declaredAt').reverse().limit(OFFERED).toArray(),
        incidentId === null ? undefined : db.incidents.get(incidentId),
      ]);
      const isThere = linked === undefined || newest.some(({ id }) => id === linked.id);
      return {
        services: services.toSorted(byName),
        assets: assets.toSorted(byName),
        incidents: isThere ? newest : [...newest, linked],
      };
    },
    [incidentId],
  );

type Named = { readonly name: string };

const byName = (one: Named, other: Named): number => one.name.localeCompare(other.name, 'en');

/** Of a select field: that it belongs to none. */
export const NONE = 'none';

/** None, each of them, and what is chosen also where it is no longer in the log. */
export function choicesOf<Id extends string>(
  rows: readonly { readonly id: Id; readonly label: string }[],
  chosen: Id | null,
  what: string,
): readonly Choice<Id | typeof NONE>[] {
  const isGone = chosen !== null && !rows.some(({ id }) => id === chosen);
  return [
    { value: NONE, label: 'None' },
    ...(isGone ? [{ value: chosen, label: `${what} that is no longer in the log` }] : []),
    ...rows.map(({ id, label }) => ({ value: id, label })),
  ];
}
