import type { ChoreEntry } from '#shared/domain/chore.ts';
import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { Instant } from '#shared/domain/time.ts';
import {
  linesWith,
  upkeepLog,
  type UpkeepLine,
  type UpkeepNames,
  type UpkeepQuestion,
} from '#shared/rules/upkeep-log.ts';
import type { LogDatabase } from '../database.ts';

/** So many rows of each table at a time: a few milliseconds of work between two pauses. */
const PAGE = 1000;

export type UpkeepPage = {
  /** Those that answer the question, the newest first; all are older than those of the page before. */
  readonly lines: readonly UpkeepLine[];
  /** How many lines were looked through for them. */
  readonly looked: number;
};

/** How many lines the log of upkeep has. */
export async function countUpkeep(db: LogDatabase): Promise<number> {
  const [entries, things] = await Promise.all([db.choreEntries.count(), db.littleThings.count()]);
  return entries + things;
}

/**
 * The log of upkeep from the newest to the oldest, page by page, as far as the caller asks.
 *
 * A page ends between two moments, never within one: of lines of one moment none is left out and
 * none comes twice, however many there are. Each page is read when it is asked for; a caller that
 * hears of a change begins anew.
 *
 * @param size so many rows of each table at a time, and what is of the same moment as the last
 */
export async function* upkeepPages(
  db: LogDatabase,
  question: UpkeepQuestion,
  size = PAGE,
): AsyncGenerator<UpkeepPage, void> {
  const names = await readNames(db);
  for (let before: Instant | null | 'over' = null; before !== 'over';) {
    const [entriesFrom, thingsFrom]: readonly (Instant | null)[] = await Promise.all([
      momentBack(db, 'choreEntries', before, size),
      momentBack(db, 'littleThings', before, size),
    ]);
    const from = later(entriesFrom ?? null, thingsFrom ?? null);
    const [entries, things] = await Promise.all([
      rowsBetween<ChoreEntry>(db, 'choreEntries', from, before),
      rowsBetween<LittleThing>(db, 'littleThings', from, before),
    ]);
    yield {
      lines: linesWith(upkeepLog({ entries, things }, names), question),
      looked: entries.length + things.length,
    };
    before = from ?? 'over';
  }
}

type UpkeepTable = 'choreEntries' | 'littleThings';

async function readNames(db: LogDatabase): Promise<UpkeepNames> {
  const [chores, services] = await Promise.all([db.chores.toArray(), db.services.toArray()]);
  return {
    chores: new Map(chores.map((chore) => [chore.id, chore])),
    services: new Map(services.map((service) => [service.id, service])),
  };
}

/** The moment of the row that is so many back; `null` where there are fewer. Reads that key alone. */
async function momentBack(
  db: LogDatabase,
  name: UpkeepTable,
  before: Instant | null,
  count: number,
): Promise<Instant | null> {
  const at = db.table(name).where('at');
  const [found] = await at
    .below(before ?? Infinity)
    .reverse()
    .offset(count)
    .limit(1)
    .keys();
  return found === undefined ? null : (found as Instant);
}

const later = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null ? other : other === null || one > other ? one : other;

/** Forwards and without a filter, which the database answers as one; a walk back is row by row. */
const rowsBetween = <Row>(
  db: LogDatabase,
  name: UpkeepTable,
  from: Instant | null,
  before: Instant | null,
): Promise<Row[]> =>
  db
    .table<Row>(name)
    .where('at')
    .between(from ?? -Infinity, before ?? Infinity, true, false)
    .toArray();
