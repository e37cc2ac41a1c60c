import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import {
  linesWith,
  upkeepLog,
  type UpkeepLine,
  type UpkeepQuestion,
} from '#shared/rules/upkeep-log.ts';
import { aChore } from '#shared/samples/release-builders.ts';
import { aChoreEntry, aLittleThing } from '#shared/samples/upkeep-builders.ts';
import { aJournal } from '../a-journal.ts';
import { aLog, aServiceRow, forgetLogs } from '../a-log.ts';
import type { LogDatabase } from '../database.ts';
import { countUpkeep, upkeepPages } from './upkeep-pages.ts';
import { walkUpkeep, type UpkeepFound } from './upkeep-walk.ts';

beforeEach(forgetLogs);

const ALL = { words: '', serviceId: null };
const padded = (place: number): string => String(place).padStart(4, '0');

/** @param entries, @param things the moments at which they were, in milliseconds */
async function logWith(db: LogDatabase, entries: readonly number[], things: readonly number[]) {
  const rows = {
    entries: entries.map((at, place) =>
      aChoreEntry({ id: id(`e-${padded(place)}`), at: instant(at) }),
    ),
    things: things.map((at, place) =>
      aLittleThing({ id: id(`t-${padded(place)}`), at: instant(at), text: `Thing ${place}` }),
    ),
  };
  await Promise.all([db.choreEntries.clear(), db.littleThings.clear()]);
  await db.chores.put(aChore());
  await db.services.put(aServiceRow('1'));
  await db.choreEntries.bulkPut(rows.entries);
  await db.littleThings.bulkPut(rows.things);
  const chores = new Map([['chore-1', aChore()]]);
  return upkeepLog(rows, { chores, services: new Map([['service-1', { name: '1' }]]) });
}

async function readAll(db: LogDatabase, size: number, question: UpkeepQuestion = ALL) {
  const pages: { readonly lines: readonly UpkeepLine[]; readonly looked: number }[] = [];
  for await (const page of upkeepPages(db, question, size)) pages.push(page);
  return {
    lines: pages.flatMap(({ lines }) => lines),
    looked: pages.reduce((sum, page) => sum + page.looked, 0),
    pages: pages.length,
  };
}

describe('the log of upkeep by pages', () => {
  it('[KC44] has every line once, in order, whatever the page and however many share a moment', async () => {
    const { log } = await aLog(aJournal());
    const moments = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(
        moments,
        moments,
        fc.integer({ min: 1, max: 9 }),
        async (entries, things, size) => {
          const whole = await logWith(log.db, entries, things);
          const read = await readAll(log.db, size);
          expect(read.lines).toEqual(whole);
          expect(read.looked).toBe(whole.length);
          expect(await countUpkeep(log.db)).toBe(whole.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('[KC44] reads pages and not all at once', async () => {
    const { log } = await aLog(aJournal());
    const moments = Array.from({ length: 40 }, (_, place) => place);
    await logWith(log.db, moments, moments);
    expect((await readAll(log.db, 4)).pages).toBeGreaterThan(6);
    const first = await upkeepPages(log.db, ALL, 4).next();
    expect(first.value?.looked).toBeLessThan(12);

    // Also where one of the two has far more in the same time.
    const rare = [0, 10, 20, 30, 39, 40];
    await logWith(log.db, rare, moments);
    const next = await upkeepPages(log.db, ALL, 4).next();
    expect(next.value?.looked).toBeLessThan(12);
  });

  it('[KC44] looks through all of it for words and a service', async () => {
    const { log } = await aLog(aJournal());
    const whole = await logWith(log.db, [5, 50], [0, 1, 2, 30, 40]);
    const asked = { words: 'thing 0', serviceId: null };
    expect((await readAll(log.db, 1, asked)).lines).toEqual(linesWith(whole, asked));
    const ofService = { words: '', serviceId: id<'ServiceId'>('service-1') };
    const read = await readAll(log.db, 1, ofService);
    expect([read.lines.length, read.looked]).toEqual([2, 7]);
  });
});

describe('a walk through the log', () => {
  const MOMENTS = Array.from({ length: 30 }, (_, place) => place * 10);

  async function walking(words: string, clock: { now: number }, reach: { of: number }) {
    const { log } = await aLog(aJournal());
    await logWith(log.db, [], MOMENTS);
    const told: UpkeepFound[] = [];
    const walk = walkUpkeep(log.db, {
      question: { words, serviceId: null },
      reach: () => reach.of,
      passed: () => (clock.now += 100),
      onFound: (found) => told.push(found),
      onFailure: (failure) => {
        throw failure;
      },
      pageSize: 3,
    });
    const until = async (state: UpkeepFound['state'], looked = 0): Promise<UpkeepFound> => {
      for (let turn = 0; turn < 500; turn++) {
        const last = told.at(-1);
        if (last?.state === state && last.looked >= looked) return last;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      throw new Error(`it never was ${state}`);
    };
    return { told, until, walk };
  }

  it('[KC45] goes no further than is wanted, and goes on when more is', async () => {
    const reach = { of: 5 };
    const { until, walk } = await walking('', { now: 0 }, reach);
    const rests = await until('rests');
    expect(rests.lines.length).toBeGreaterThanOrEqual(5);
    expect(rests.lines.length).toBeLessThan(12);
    reach.of = 20;
    walk.goOn();
    const more = await until('rests', 20);
    expect(more.lines.slice(0, rests.lines.length)).toEqual(rests.lines);
    reach.of = 1000;
    walk.goOn();
    expect((await until('whole')).lines).toHaveLength(30);
  });

  it('[KC45] counts all of what was asked for, and says how far it has come', async () => {
    const { told, until } = await walking('thing', { now: 0 }, { of: 5 });
    const whole = await until('whole');
    expect([whole.times, whole.looked, whole.last?.text]).toEqual([30, 30, 'Thing 29']);
    expect(told[0]?.isSlow).toBe(false);
    expect(told.some(({ isSlow, state }) => isSlow && state === 'looking')).toBe(true);
    expect(whole.isSlow).toBe(false);
  });

  it('[KC45] tells nothing once other words were typed', async () => {
    const { told, walk } = await walking('thing', { now: 0 }, { of: 5 });
    walk.stop();
    const before = told.length;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toHaveLength(before);
  });
});
