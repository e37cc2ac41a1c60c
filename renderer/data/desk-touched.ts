import type { ServiceId } from '#shared/domain/ids.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { Change, JournalEntry } from '#shared/journal/entry.ts';
import type { LogDatabase } from './database.ts';

/** Tables that no line of the desk is made of. */
const NOT_ON_DESK: readonly TableName[] = [
  'artifactMemories',
  'timelineLines',
  'notices',
  'followUps',
  'littleThings',
  'assets',
  'absences',
  'suggestions',
];

export type Touched =
  { readonly kind: 'all' } | { readonly kind: 'some'; readonly ids: readonly ServiceId[] };

export const touchesDesk = (entries: readonly JournalEntry[]): boolean =>
  entries.some(({ changes }) => changes.some(({ table }) => !NOT_ON_DESK.includes(table)));

/** The services whose lines of the desk may be different after these entries were applied. */
export async function touchedServices(
  db: LogDatabase,
  entries: readonly JournalEntry[],
): Promise<Touched> {
  const ids = new Set<ServiceId>();
  for (const { changes } of entries) {
    for (const change of changes) {
      if (change.table === 'settings') return { kind: 'all' };
      for (const id of await servicesOf(db, change)) ids.add(id);
    }
  }
  return { kind: 'some', ids: [...ids] };
}

async function servicesOf(db: LogDatabase, change: Change): Promise<readonly ServiceId[]> {
  switch (change.table) {
    case 'services':
      return [change.id as ServiceId];
    case 'placements':
    case 'releases':
    case 'incidents':
      return both(change, ({ serviceId }) => serviceId);
    case 'riskAcceptances':
      return both(change, ({ scope }) => scope.serviceId);
    case 'deployments':
    case 'mitigations':
    case 'decisions': {
      const placements = await db.placements.bulkGet(both(change, (row) => row.placementId));
      return placements.flatMap((placement) => placement?.serviceId ?? []);
    }
    case 'scans':
    case 'vexStatements': {
      const releases = await db.releases.bulkGet(both(change, (row) => row.releaseId));
      return releases.flatMap((release) => release?.serviceId ?? []);
    }
    case 'chores':
      return [...both(change, ({ serviceId }) => serviceId), ...(await keptBy(db, change.id))];
    case 'choreEntries': {
      const [choreId] = both(change, (row) => row.choreId);
      const chore = choreId === undefined ? undefined : await db.chores.get(choreId);
      const own = chore?.serviceId ? [chore.serviceId] : [];
      return choreId === undefined ? [] : [...own, ...(await keptBy(db, choreId))];
    }
    default:
      return [];
  }
}

/** A chore may keep a control of any service's acceptance; that service's line names both. */
async function keptBy(db: LogDatabase, choreId: string): Promise<readonly ServiceId[]> {
  const lines = await db.deskRows.toArray();
  return lines
    .filter(({ acceptances }) =>
      acceptances.some(({ controls }) => controls.some((control) => control.choreId === choreId)),
    )
    .map(({ serviceId }) => serviceId);
}

type RowsOf<One extends Change> = NonNullable<One['before']>;

/** A row may have moved from one service to another: both are touched. */
function both<One extends Change, Value>(
  { before, after }: One,
  pick: (row: RowsOf<One>) => Value | null,
): Value[] {
  return [before, after].flatMap((row) => (row === null ? [] : (pick(row as RowsOf<One>) ?? [])));
}
