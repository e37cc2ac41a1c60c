import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addService } from '#shared/commands/services.ts';
import { aJournal } from './a-journal.ts';
import { aLog, forgetLogs } from './a-log.ts';
import { entriesBefore } from './queries/journal-page.ts';
import { undoCandidates } from './queries/undo-candidates.ts';
import { runCommand } from './run-command.ts';
import { undoEntry } from './undo-entry.ts';

beforeEach(forgetLogs);

async function begun(count: number) {
  const journal = aJournal();
  const { log } = await aLog(journal);
  for (const name of ['a', 'b', 'c', 'd'].slice(0, count)) {
    await runCommand(log, addService, {
      name,
      harmClass: { severity: 3, of: 'Money' },
      slo: null,
      environment: 'production',
    });
  }
  const names = async () => (await log.db.services.orderBy('name').toArray()).map((s) => s.name);
  const candidates = async () => {
    const { undo, redo } = await undoCandidates(log.db);
    return [undo?.seq ?? null, redo?.seq ?? null];
  };
  return { journal, log, names, candidates };
}

describe('undo and redo', () => {
  it('[P30] undo appends the inverse of an entry, and redo the inverse of that', async () => {
    const { journal, log, names } = await begun(2);
    expect(await undoEntry(log, 2)).toMatchObject({ ok: true, value: { command: 'entry.undo' } });
    expect(await names()).toEqual(['a']);
    expect(await undoEntry(log, 3)).toMatchObject({ ok: true, value: { command: 'entry.redo' } });
    expect(await names()).toEqual(['a', 'b']);
    expect(journal.lines.length).toBe(4);
  });

  it('[P31] an entry is taken back once, until it was done again', async () => {
    const { log, names } = await begun(1);
    await undoEntry(log, 1);
    expect(await undoEntry(log, 1)).toEqual({
      ok: false,
      refusal: { kind: 'undone-already', seq: 1 },
    });
    await undoEntry(log, 2);
    expect((await undoEntry(log, 1)).ok).toBe(true);
    expect(await names()).toEqual([]);
    expect(await undoEntry(log, 99)).toMatchObject({ refusal: { kind: 'no-such-entry' } });
  });

  it('[P32] the next undo is the newest entry that stands, the next redo the newest undo', async () => {
    const { log, candidates } = await begun(3);
    expect(await candidates()).toEqual([3, null]);
    await undoEntry(log, 3);
    expect(await candidates()).toEqual([2, 4]);
    await undoEntry(log, 2);
    expect(await candidates()).toEqual([1, 5]);
    await undoEntry(log, 5);
    expect(await candidates()).toEqual([2, 4]);
    await undoEntry(log, 4);
    expect(await candidates()).toEqual([3, null]);
    await undoEntry(log, 3);
    expect(await candidates()).toEqual([2, 8]);
  });

  it('[P33] something new ends what can be done again', async () => {
    const { log, candidates } = await begun(2);
    await undoEntry(log, 2);
    await runCommand(log, addService, {
      name: 'new',
      harmClass: { severity: 3, of: 'Money' },
      slo: null,
      environment: 'production',
    });
    expect(await candidates()).toEqual([4, null]);
  });

  it('[P34] the journal is listed newest first, in pages, with what was taken back marked', async () => {
    const { log } = await begun(4);
    await undoEntry(log, 3);
    const newest = await entriesBefore(log, null, 3);
    expect(newest.map(({ entry, isUndone }) => [entry.seq, isUndone])).toEqual([
      [5, false],
      [4, false],
      [3, true],
    ]);
    const older = await entriesBefore(log, 3, 50);
    expect(older.map(({ entry }) => entry.seq)).toEqual([2, 1]);
    expect(await entriesBefore(log, 1, 50)).toEqual([]);
  });
});
