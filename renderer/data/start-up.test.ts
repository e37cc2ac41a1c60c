import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { aJournal } from './a-journal.ts';
import { addingService, aLog } from './a-log.ts';

const names = async (log: Awaited<ReturnType<typeof aLog>>): Promise<readonly string[]> =>
  (await log.log.db.services.orderBy('name').toArray()).map(({ name }) => name);

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

describe('start-up', () => {
  it('works', async () => {
    const journal = aJournal();
    let started = await aLog(journal);
    expect(started.report.workingCopy).toEqual({ kind: 'new' });
    started.log.db.close();
    for (let i = 0; i < 25; i += 1) journal.write(addingService(`s${String(i).padStart(2, '0')}`));
    started = await aLog(journal);
    expect(started.report.workingCopy).toEqual({ kind: 'caught-up', entries: 25 });
    expect((await names(started)).length).toBe(25);
    started.log.db.close();
    started = await aLog(journal);
    expect(started.report.workingCopy).toEqual({ kind: 'unchanged' });
    await started.log.db.delete();
    journal.snapshot();
    started = await aLog(journal);
    expect(started.report.workingCopy).toEqual({ kind: 'rebuilt', because: 'empty', entries: 25 });
    expect((await names(started)).length).toBe(25);
  });
});
