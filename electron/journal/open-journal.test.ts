import {
  mkdtemp,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
  appendFile,
  truncate,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_HEAD, type EntryDraft, type Head } from '#shared/journal/entry.ts';
import { id } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/time.ts';
import type { Journal } from './journal.ts';
import { openJournal } from './open-journal.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lightkeeper-journal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const draft = (n: number): EntryDraft => ({
  id: id(`entry-${n}`),
  at: instant(n),
  by: null,
  on: id('device'),
  command: 'service.add',
  changes: [
    {
      table: 'services',
      id: `s${n}`,
      before: null,
      after: {
        id: id(`s${n}`),
        name: `Service ${n}`,
        harmClass: { severity: 3, of: 'Money' },
        slo: null,
      },
    },
  ],
  undoes: null,
  schemaVersion: 1,
});

async function opened(): Promise<Journal> {
  const journal = await openJournal(folder, { snapshotEvery: { entries: 5, bytes: 1e9 } });
  if (!journal.ok) throw new Error(journal.refusal.sentence);
  return journal.value;
}

async function appendMany(journal: Journal, count: number): Promise<Head> {
  let { head } = journal.describe();
  for (let i = 0; i < count; i += 1) {
    const saved = await journal.append(draft(head.seq + 1), head);
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
    head = { seq: saved.value.seq, hash: saved.value.hash };
  }
  return head;
}

describe('smoke', () => {
  it('works', async () => {
    let journal = await opened();
    expect(journal.describe()).toMatchObject({
      head: EMPTY_HEAD,
      writable: true,
      condition: { kind: 'whole' },
    });
    const head = await appendMany(journal, 12);
    expect(await journal.append(draft(1), EMPTY_HEAD)).toMatchObject({
      ok: false,
      refusal: { kind: 'stale-head' },
    });
    await journal.settled();
    expect(journal.describe().snapshot?.seq).toBeGreaterThan(4);
    expect((await journal.readSnapshot(0)).text.split('\n').length).toBeGreaterThan(5);
    expect(await openJournal(folder)).toMatchObject({ ok: false });
    await journal.close();
    await appendFile(join(folder, 'log', '00000001.jsonl'), '{"at":');
    journal = await opened();
    expect(journal.describe()).toMatchObject({
      head,
      condition: { kind: 'torn-tail-cut', bytes: 6 },
    });
    const page = await journal.read(10);
    expect(page).toMatchObject({ last: 12, next: null });
    expect(await journal.verify()).toMatchObject({ entries: 12, broken: null });
    await journal.close();
  });
});
void [readFile, stat, symlink, writeFile, truncate];
