import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { appended, filledFolder, opened, forgetFolders } from './a-folder.ts';
import { FaultyFileSystem } from './faulty-file-system.ts';
import { openJournal } from './open-journal.ts';
import type { Journal } from './journal.ts';

afterEach(forgetFolders);

const every = (entries: number) => ({ snapshotEvery: { entries, bytes: Infinity } });
const namesIn = (folder: string) => readdir(join(folder, 'log', 'snapshots'));

/** The chores in a snapshot, by id. */
async function choresIn(journal: Journal): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let next: number | null = 0; next !== null;) {
    const page = await journal.readSnapshot(next);
    for (const line of page.text.split('\n')) {
      if (line !== '') ids.push((JSON.parse(line) as { row: { id: string } }).row.id);
    }
    next = page.next;
  }
  return ids;
}

/** Two snapshots at least: entries wait for the one that is being made. */
async function twoSnapshots(): Promise<string> {
  const folder = await filledFolder(4, every(4));
  const journal = await opened(folder, every(4));
  await appended(journal, 4);
  await journal.settled();
  await journal.close();
  return folder;
}

describe('snapshots', () => {
  it('[J40] one is made after so many entries, and holds every row of that moment', async () => {
    const folder = await filledFolder(5, every(5));
    const journal = await opened(folder);
    const { snapshot, head } = journal.describe();
    expect(snapshot).toEqual(head);
    expect(await choresIn(journal)).toEqual([1, 2, 3, 4, 5].map((n) => `chore-${n}`));
  });

  it('[J41] one is made after so many bytes, too', async () => {
    const folder = await filledFolder(2, { snapshotEvery: { entries: Infinity, bytes: 1200 } });
    expect(await namesIn(folder)).toEqual(['000000000002.jsonl.gz']);
  });

  it('[J42] a later one is built on the one before it, and three are kept', async () => {
    const folder = await filledFolder(1, every(1));
    for (let more = 0; more < 5; more += 1) {
      const journal = await opened(folder, every(1));
      await appended(journal, 1);
      await journal.settled();
      await journal.close();
    }
    expect(await namesIn(folder)).toEqual([4, 5, 6].map((n) => `00000000000${n}.jsonl.gz`));
    expect((await choresIn(await opened(folder))).length).toBe(6);
  });

  it('[J43] a damaged one is passed over for the one before it, and stays as it is', async () => {
    const folder = await twoSnapshots();
    const newest = join(folder, 'log', 'snapshots', '000000000008.jsonl.gz');
    const whole = await readFile(newest);
    const damages: readonly Uint8Array[] = [
      new Uint8Array(),
      whole.subarray(0, whole.length / 2),
      Uint8Array.from(whole, (byte, place) => (place === 40 ? byte ^ 1 : byte)),
      new TextEncoder().encode('garbage'),
    ];
    for (const damaged of damages) {
      await writeFile(newest, damaged);
      const journal = await opened(folder);
      expect(journal.describe()).toMatchObject({
        snapshot: { seq: 4 },
        head: { seq: 8 },
        condition: { kind: 'whole' },
        writable: true,
      });
      expect((await choresIn(journal)).length).toBe(4);
      await journal.close();
      expect(new Uint8Array(await readFile(newest))).toEqual(new Uint8Array(damaged));
    }
  });

  it('[J44] one that knows more than the journal shows that the journal lost its end', async () => {
    const folder = await filledFolder(4, every(4));
    const segment = join(folder, 'log', '00000001.jsonl');
    const text = await readFile(segment, 'utf8');
    await truncate(segment, text.split('\n', 1)[0]?.length ?? 0);
    const journal = await opened(folder);
    expect(journal.describe()).toMatchObject({
      writable: false,
      condition: { kind: 'broken', seq: 2 },
      snapshot: { seq: 4 },
    });
  });

  it('[J45] one that cannot be made fails no append, and the next one is tried', async () => {
    const disk = new FaultyFileSystem();
    const journal = await openJournal('/data', { files: disk.files, ...every(2) });
    if (!journal.ok) throw new Error(journal.refusal.sentence);
    await appended(journal.value, 1);
    disk.faults = new Map(
      Array.from({ length: 5 }, (_, place) => [
        disk.calls + 3 + place,
        { kind: 'error', code: 'ENOSPC', written: 0 },
      ]),
    );
    await appended(journal.value, 1);
    await journal.value.settled();
    expect(journal.value.describe()).toMatchObject({ snapshot: null, head: { seq: 2 } });
    disk.faults = new Map();
    await appended(journal.value, 2);
    await journal.value.settled();
    expect(journal.value.describe().snapshot).toMatchObject({ seq: 4 });
  });
});
