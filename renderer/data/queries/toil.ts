import type { Instant } from '#shared/domain/time.ts';
import type { LedgerRows } from '#shared/rules/toil-ledger.ts';
import type { WorkRows } from '#shared/rules/toil-items.ts';
import type { Chore } from '#shared/domain/chore.ts';
import type { LogDatabase } from '../database.ts';

export type ToilRows = WorkRows & LedgerRows & { readonly chores: readonly Chore[] };

/** What work was logged since a moment, with what it is named by. Reads by index, not whole tables. */
export async function readToil(db: LogDatabase, since: Instant): Promise<ToilRows> {
  const [entries, things, incidents, acceptances, services] = await Promise.all([
    db.choreEntries.where('at').aboveOrEqual(since).toArray(),
    db.littleThings.where('at').aboveOrEqual(since).toArray(),
    db.incidents.where('declaredAt').aboveOrEqual(since).toArray(),
    db.riskAcceptances.where('expiresAt').aboveOrEqual(since).toArray(),
    db.services.toArray(),
  ]);
  const ids = [...new Set(entries.map(({ choreId }) => choreId))];
  const chores = (await db.chores.bulkGet(ids)).flatMap((chore) => chore ?? []);
  return { entries, things, incidents, acceptances, services, chores };
}
