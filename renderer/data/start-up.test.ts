import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_HEAD } from '#shared/journal/entry.ts';
import { aJournal, type TestJournal } from './a-journal.ts';
import { addingService, aLog, forgetLogs } from './a-log.ts';
import { appliedAt } from './projection.ts';
import type { StartedLog } from './start-up.ts';

beforeEach(forgetLogs);

const servicesIn = async ({ log }: StartedLog): Promise<readonly string[]> =>
  (await log.db.services.orderBy('name').toArray()).map(({ name }) => name);

function filled(count: number): TestJournal {
  const journal = aJournal();
  for (let place = 1; place <= count; place += 1) journal.write(addingService(nameOf(place)));
  return journal;
}

const nameOf = (place: number): string => `s${String(place).padStart(3, '0')}`;
const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => nameOf(place + 1));

/** Opens the log, lets something happen to the working copy, and closes it. */
async function afterwards(
  journal: TestJournal,
  happens: (started: StartedLog) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const started = await aLog(journal);
  await started.log.inTurn(async () => undefined);
  await happens(started);
  started.log.db.close();
}

describe('the start of the working copy', () => {
  it('[P1] begins empty with a new log', async () => {
    const started = await aLog(aJournal());
    expect(started.report).toEqual({
      condition: { kind: 'whole' },
      writable: true,
      workingCopy: { kind: 'new' },
    });
    expect(started.log.saveState.current()).toEqual({ kind: 'saved', entries: 0 });
  });

  it('[P2] goes on unchanged where it is equal to the journal', async () => {
    const journal = filled(3);
    await afterwards(journal);
    const started = await aLog(journal);
    expect(started.report.workingCopy).toEqual({ kind: 'unchanged' });
    expect(await servicesIn(started)).toEqual(names(3));
  });

  it('[P3] applies what is missing where it is behind, over several pages', async () => {
    const journal = filled(3);
    await afterwards(journal);
    for (let place = 4; place <= 30; place += 1) journal.write(addingService(nameOf(place)));
    const started = await aLog(journal);
    expect(started.report.workingCopy).toEqual({ kind: 'caught-up', entries: 27 });
    expect(await servicesIn(started)).toEqual(names(30));
    expect(started.log.saveState.current()).toEqual({ kind: 'saved', entries: 30 });
  });

  it('[P4] is rebuilt where it is empty: an empty desk never stands for a lost one', async () => {
    const journal = filled(25);
    await afterwards(journal, ({ log }) => log.db.delete());
    const started = await aLog(journal);
    expect(started.report.workingCopy).toEqual({ kind: 'rebuilt', because: 'empty', entries: 25 });
    expect(await servicesIn(started)).toEqual(names(25));
  });

  it('[P5] is rebuilt where it is ahead, foreign, of another version or unfinished', async () => {
    const cases = {
      ahead: (journal: TestJournal) => journal.lose(1),
      foreign: (journal: TestJournal) => Object.assign(journal, { generation: 'another' }),
      'other-version': (_: TestJournal, { log }: StartedLog) =>
        log.db.meta.put({
          ...appliedAt('generation-1', log.head()),
          projectionVersion: 99,
        }),
      unfinished: (_: TestJournal, { log }: StartedLog) =>
        log.db.meta.put(appliedAt('generation-1', log.head(), false)),
    };
    for (const [because, happens] of Object.entries(cases)) {
      const journal = filled(12);
      await afterwards(journal, async (started) => happens(journal, started));
      const started = await aLog(journal);
      expect(started.report.workingCopy).toMatchObject({ kind: 'rebuilt', because });
      expect(await servicesIn(started)).toEqual(names(journal.lines.length));
      await forgetLogs();
    }
  });

  it('[P6] is rebuilt where its last entry is another one than the journal has there', async () => {
    const journal = filled(3);
    await afterwards(journal);
    journal.lose(2);
    journal.write(addingService('other'));
    journal.write(addingService('history'));
    const started = await aLog(journal);
    expect(started.report.workingCopy).toMatchObject({ kind: 'rebuilt', because: 'foreign' });
    expect(await servicesIn(started)).toEqual(['history', 'other', 's001']);

    await started.log.inTurn(async () => undefined);
    started.log.db.close();
    journal.lose(2);
    for (const name of ['x', 'y', 'z']) journal.write(addingService(name));
    const again = await aLog(journal);
    expect(again.report.workingCopy).toMatchObject({ kind: 'rebuilt', because: 'foreign' });
    expect(await servicesIn(again)).toEqual(['s001', 'x', 'y', 'z']);
  });

  it('[P7] is rebuilt where it cannot be opened, whatever stands in its place', async () => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('lightkeeper-own', 10);
      request.onupgradeneeded = () => request.result.createObjectStore('meta', { keyPath: 'x' });
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = reject;
    });
    const started = await aLog(filled(5));
    expect(started.report.workingCopy.kind).toBe('rebuilt');
    expect(await servicesIn(started)).toEqual(names(5));
  });

  it('[P8] is rebuilt from the snapshot and what came after it, with progress', async () => {
    const journal = filled(20);
    journal.snapshot();
    for (let place = 21; place <= 35; place += 1) journal.write(addingService(nameOf(place)));
    const progress: number[] = [];
    const started = await aLog(journal, {
      onProgress: ({ done, of }) => {
        progress.push(done);
        expect(of).toBe(35);
      },
    });
    expect(await servicesIn(started)).toEqual(names(35));
    expect(progress).toEqual([10, 20, 30, 35]);
  });

  it('[P9] of a broken journal keeps what it knows more, and may not be written', async () => {
    const journal = filled(6);
    await afterwards(journal);
    journal.lose(3);
    journal.condition = {
      kind: 'broken',
      seq: 4,
      file: '00000001.jsonl',
      problem: 'It is cut off.',
    };
    const started = await aLog(journal);
    expect(started.report).toMatchObject({
      writable: false,
      workingCopy: { kind: 'kept', seq: 6, journalSeq: 3 },
    });
    expect(await servicesIn(started)).toEqual(names(6));
    expect(started.log.saveState.current()).toMatchObject({ kind: 'read-only' });
  });

  it('[P10] of a broken journal is rebuilt from the snapshot where that reaches further', async () => {
    const journal = filled(6);
    journal.snapshot();
    journal.lose(3);
    journal.condition = {
      kind: 'broken',
      seq: 4,
      file: '00000001.jsonl',
      problem: 'It is cut off.',
    };
    const started = await aLog(journal);
    expect(started.report.workingCopy).toEqual({ kind: 'rebuilt', because: 'empty', entries: 6 });
    expect(await servicesIn(started)).toEqual(names(6));
  });

  it('[P11] a log of a newer version is refused, and nothing is opened', async () => {
    const journal = aJournal();
    journal.condition = { kind: 'newer', schemaVersion: 2 };
    await expect(aLog(journal)).rejects.toThrow('newer');
    expect(await Dexie.getDatabaseNames()).toEqual([]);
  });

  it('[P12] says so where the shell does not answer', async () => {
    const journal = filled(2);
    journal.isUnreachable = true;
    await expect(aLog(journal)).rejects.toThrow('unreachable');
    expect(journal.head()).not.toEqual(EMPTY_HEAD);
  });
});
