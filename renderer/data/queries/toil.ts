import type { Chore } from '#shared/domain/chore.ts';
import type { Instant, TimeWindow } from '#shared/domain/time.ts';
import type { WorkRows } from '#shared/rules/toil-items.ts';
import type { LedgerRows } from '#shared/rules/toil-ledger.ts';
import type { LogDatabase } from '../database.ts';

export type ToilRows = WorkRows & LedgerRows & { readonly chores: readonly Chore[] };
type Named = Pick<ToilRows, 'services' | 'assets' | 'acceptances'>;

/** What work was logged in a window, with the chores that it was for. It is read by index. */
export async function readWork(
  db: LogDatabase,
  { from, to }: TimeWindow,
): Promise<Omit<ToilRows, keyof Named>> {
  const [entries, things, incidents] = await Promise.all([
    db.choreEntries.where('at').between(from, to).toArray(),
    db.littleThings.where('at').between(from, to).toArray(),
    db.incidents.where('declaredAt').between(from, to).toArray(),
  ]);
  const ids = [...new Set(entries.map(({ choreId }) => choreId))];
  const chores = (await db.chores.bulkGet(ids)).flatMap((chore) => chore ?? []);
  return { entries, things, incidents, chores };
}

/** What work since a moment is named by, and the acceptances that it may have kept. */
export async function readWorkNames(db: LogDatabase, since: Instant): Promise<Named> {
  const [services, assets, acceptances] = await Promise.all([
    db.services.toArray(),
    db.assets.toArray(),
    db.riskAcceptances.where('expiresAt').aboveOrEqual(since).toArray(),
  ]);
  return { services, assets, acceptances };
}
