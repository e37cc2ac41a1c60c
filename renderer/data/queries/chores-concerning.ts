import type { Chore } from '#shared/domain/chore.ts';
import type { ServiceId } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { LogDatabase } from '../database.ts';

/** The chores of a service, and those of others that keep a control of its acceptances. */
export async function choresConcerning(
  db: LogDatabase,
  service: ServiceId,
  acceptances: readonly RiskAcceptance[],
): Promise<readonly Chore[]> {
  const own = await db.chores.where('serviceId').equals(service).toArray();
  const keeping = acceptances.flatMap(({ controls }) =>
    controls.flatMap(({ choreId }) => choreId ?? []),
  );
  const kept = await db.chores.bulkGet([...new Set(keeping)]);
  const all = [...own, ...kept.flatMap((chore) => chore ?? [])];
  return [...new Map(all.map((chore) => [chore.id, chore])).values()];
}
