import { readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { EMPTY_HEAD } from '#shared/journal/entry.ts';
import { addingChore } from '#shared/journal/entry-samples.ts';
import { aFolder, appended, filledFolder, opened, seqsIn, forgetFolders } from './a-folder.ts';
import { FaultyFileSystem, type Fault } from './faulty-file-system.ts';
import { openJournal } from './open-journal.ts';
import { codeOf } from './file-system.ts';

afterEach(forgetFolders);

const SEGMENT = join('log', '00000001.jsonl');

describe('appending', () => {
  it('[J30] answers with the entry in its place, once it is in the file', async () => {
    const folder = await aFolder();
    const journal = await opened(folder);
    const first = await journal.append(addingChore(1), EMPTY_HEAD);
    const head = journal.describe().head;
    const second = await journal.append(addingChore(2), head);

    expect(first).toMatchObject({ ok: true, value: { seq: 1, previousHash: null } });
    expect(second).toMatchObject({ ok: true, value: { seq: 2, previousHash: head.hash } });
    const lines = (await readFile(join(folder, SEGMENT), 'utf8')).split('\n');
    expect(lines.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toEqual([
      first.ok && first.value,
      second.ok && second.value,
    ]);
  });

  it('[J31] refuses an entry that was decided on another head, and names the head', async () => {
    const journal = await opened(await aFolder());
    const head = await appended(journal, 2);
    expect(await journal.append(addingChore(3), EMPTY_HEAD)).toEqual({
      ok: false,
      refusal: { kind: 'stale-head', head },
    });
    expect(journal.describe().head).toEqual(head);
  });

  it('[J32] takes one entry at a time: of two on the same head, one is refused', async () => {
    const journal = await opened(await aFolder());
    const both = await Promise.all([1, 2].map((n) => journal.append(addingChore(n), EMPTY_HEAD)));
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await seqsIn(journal)).toEqual([1]);
  });

  it('[J33] refuses an entry over the limit, says how large it is, and writes nothing', async () => {
    const folder = await aFolder();
    const journal = await opened(folder, { entryLimit: 400 });
    const draft = { ...addingChore(1), command: 'x'.repeat(400) };
    const answer = await journal.append(draft, EMPTY_HEAD);
    expect(answer).toMatchObject({ refusal: { kind: 'too-large', limit: 400 } });
    expect((await stat(join(folder, SEGMENT))).size).toBe(0);
    await appended(journal, 0);
  });

  it('[J34] begins a new segment before one grows too large, and reads over all of them', async () => {
    const folder = await filledFolder(20, { segmentBytes: 1500 });
    const journal = await opened(folder);
    expect((await stat(join(folder, 'log', '00000005.jsonl'))).size).toBeGreaterThan(0);
    expect(await seqsIn(journal)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
    expect(await journal.verify()).toMatchObject({ entries: 20, broken: null });
  });
});

describe('a disk that fails while the log is open', () => {
  async function failing(faults: readonly (readonly [call: number, fault: Fault])[]) {
    const disk = new FaultyFileSystem();
    const journal = await openJournal('/data', { files: disk.files });
    if (!journal.ok) throw new Error(journal.refusal.sentence);
    await appended(journal.value, 2);
    disk.faults = new Map(faults.map(([call, fault]) => [disk.calls + call, fault]));
    return { disk, journal: journal.value };
  }
  const full: Fault = { kind: 'error', code: 'ENOSPC', written: 0.5 };
  const broken: Fault = { kind: 'error', code: 'EIO', written: 0.5 };

  it('[J35] says that the disk is full, takes the half entry back, and saves again later', async () => {
    const { disk, journal } = await failing([[1, full]]);
    const before = disk.content('/data/log/00000001.jsonl');
    const { head } = journal.describe();

    expect(await journal.append(addingChore(3), head)).toMatchObject({
      refusal: { kind: 'not-saved', because: 'disk-full' },
    });
    expect(disk.content('/data/log/00000001.jsonl')).toEqual(before);
    expect(journal.describe()).toMatchObject({ head, writable: true });
    await appended(journal, 1);
    expect(await seqsIn(journal)).toEqual([1, 2, 3]);
  });

  it('[J36] writes no more to a file whose last page failed, and goes on in a new one', async () => {
    const { disk, journal } = await failing([[2, broken]]);
    const { head } = journal.describe();
    expect(await journal.append(addingChore(3), head)).toMatchObject({
      refusal: { kind: 'not-saved', because: 'io-error' },
    });
    await appended(journal, 1);
    expect(disk.paths()).toContain('/data/log/00000002.jsonl');
    expect(await seqsIn(journal)).toEqual([1, 2, 3]);
  });

  it('[J37] closes a file that it could not take a write back from, and is read-only then', async () => {
    const { journal } = await failing([
      [1, broken],
      [2, broken],
    ]);
    const { head } = journal.describe();
    await journal.append(addingChore(3), head);
    expect(journal.describe()).toMatchObject({ head, writable: false });
    expect(await journal.append(addingChore(3), head)).toMatchObject({
      refusal: { kind: 'read-only' },
    });
    expect(await seqsIn(journal)).toEqual([1, 2]);
  });
});

describe('two processes', () => {
  it('[J38] only one may have a log open; the other is told which one has it', async () => {
    const folder = await aFolder();
    const journal = await opened(folder);
    const other = await openJournal(folder);
    expect(other).toMatchObject({
      refusal: { sentence: expect.stringContaining(`number ${process.pid}`) },
    });
    await journal.close();
    await opened(folder);
  });

  it('[J39] takes over the lock of a process that is gone, or whose number another one has now', async () => {
    const folder = await filledFolder(1);
    const lock = join(folder, 'log', 'lock');
    for (const holder of [
      { pid: 2 ** 22 + 1, started: '1', token: 'gone' },
      { pid: process.ppid, started: 'another time', token: 'reused' },
      'cut off',
    ]) {
      await writeFile(lock, JSON.stringify(holder));
      const journal = await opened(folder);
      expect(journal.describe().writable).toBe(true);
      await journal.close();
    }
    expect(await unlink(lock).catch(codeOf)).toBe('ENOENT');
  });
});
