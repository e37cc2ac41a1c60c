import {
  appendFile,
  chmod,
  mkdir,
  readFile,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { EMPTY_HEAD } from '#shared/journal/entry.ts';
import { addingChore, aChain } from '#shared/journal/entry-samples.ts';
import {
  aFolder,
  appended,
  contentOf,
  filledFolder,
  opened,
  seqsIn,
  forgetFolders,
} from './a-folder.ts';
import { nodeCodec } from './node-codec.ts';
import { openJournal } from './open-journal.ts';

afterEach(forgetFolders);

const SEGMENT = join('log', '00000001.jsonl');

describe('opening a log', () => {
  it('[J20] makes a new one that is whole, empty, and may be written', async () => {
    const journal = await opened(await aFolder());
    expect(journal.describe()).toMatchObject({
      head: EMPTY_HEAD,
      condition: { kind: 'whole' },
      writable: true,
      snapshot: null,
    });
  });

  it('[J21] finds the same log again, with its generation and its last entry', async () => {
    const folder = await aFolder();
    const first = await opened(folder);
    const head = await appended(first, 3);
    const { generation } = first.describe();
    await first.close();

    const again = await opened(folder);
    expect(again.describe()).toMatchObject({ generation, head, condition: { kind: 'whole' } });
    expect(await seqsIn(again)).toEqual([1, 2, 3]);
  });

  it('[J22] is for its owner only, whatever the umask and the modes were before', async () => {
    const umask = process.umask(0);
    try {
      const folder = await filledFolder(2, { snapshotEvery: { entries: 1, bytes: 1 } });
      const modeOf = async (...path: readonly string[]) =>
        (await stat(join(folder, ...path))).mode & 0o777;
      expect(await modeOf('log')).toBe(0o700);
      expect(await modeOf('log', 'snapshots')).toBe(0o700);
      expect(await modeOf(SEGMENT)).toBe(0o600);
      expect(await modeOf('log', 'generation.json')).toBe(0o600);

      await chmod(join(folder, 'log'), 0o755);
      await opened(folder);
      expect(await modeOf('log')).toBe(0o700);
    } finally {
      process.umask(umask);
    }
  });

  it('[J23] refuses a symbolic link, and what is not a folder, in the place of its folders', async () => {
    const real = await filledFolder(1);
    const elsewhere = await aFolder();
    const refusal = async (folder: string): Promise<unknown> => openJournal(folder);

    await symlink(real, join(elsewhere, 'data'));
    expect(await refusal(join(elsewhere, 'data'))).toMatchObject({ ok: false });

    await mkdir(join(elsewhere, 'other'));
    await symlink(join(real, 'log'), join(elsewhere, 'other', 'log'));
    expect(await refusal(join(elsewhere, 'other'))).toMatchObject({
      refusal: { sentence: expect.stringContaining('symbolic link') },
    });

    await writeFile(join(elsewhere, 'file'), '');
    expect(await refusal(join(elsewhere, 'file'))).toMatchObject({
      refusal: { sentence: expect.stringContaining('is not a folder') },
    });
  });

  it('[J24] cuts a torn tail off, says how many bytes, and goes on after the last whole entry', async () => {
    const folder = await filledFolder(3);
    const before = await readFile(join(folder, SEGMENT));
    await appendFile(join(folder, SEGMENT), '{"at":17');

    const journal = await opened(folder);
    expect(journal.describe().condition).toEqual({ kind: 'torn-tail-cut', bytes: 8 });
    expect(await readFile(join(folder, SEGMENT))).toEqual(before);
    await appended(journal, 1);
    expect(await seqsIn(journal)).toEqual([1, 2, 3, 4]);
  });

  it('[J25] finishes an entry that is whole but for its newline', async () => {
    const folder = await filledFolder(3);
    const { size } = await stat(join(folder, SEGMENT));
    await truncate(join(folder, SEGMENT), size - 1);

    const journal = await opened(folder);
    expect(journal.describe()).toMatchObject({ head: { seq: 3 }, condition: { kind: 'whole' } });
    expect((await stat(join(folder, SEGMENT))).size).toBe(size);
  });

  it('[J26] opens a broken chain for reading, names the entry, and never repairs it', async () => {
    const folder = await filledFolder(5);
    const bytes = await readFile(join(folder, SEGMENT));
    const third = bytes.indexOf('chore-3');
    bytes[third] = (bytes[third] ?? 0) ^ 1;
    await writeFile(join(folder, SEGMENT), bytes);

    const journal = await opened(folder);
    expect(journal.describe()).toMatchObject({
      head: { seq: 2 },
      writable: false,
      condition: { kind: 'broken', seq: 3, file: '00000001.jsonl' },
    });
    expect(await seqsIn(journal)).toEqual([1, 2]);
    expect(await journal.verify()).toMatchObject({ broken: { seq: 3 } });
    expect(await journal.append(addingChore(9), journal.describe().head)).toMatchObject({
      refusal: { kind: 'read-only' },
    });
    expect(await readFile(join(folder, SEGMENT))).toEqual(bytes);
  });

  it('[J27] does not touch a log of a newer schema, by its mark or by its entries', async () => {
    const marked = await filledFolder(2);
    const mark = join(marked, 'log', 'generation.json');
    await writeFile(
      mark,
      (await readFile(mark, 'utf8')).replace('"schemaVersion": 2', '"schemaVersion": 3'),
    );

    const written = await filledFolder(0);
    const [newer] = aChain([{ ...addingChore(1), schemaVersion: 3 }], nodeCodec);
    await appendFile(join(written, SEGMENT), `${newer?.line ?? ''}{"torn`);

    for (const folder of [marked, written]) {
      const before = await contentOf(folder);
      const journal = await opened(folder);
      expect(journal.describe()).toMatchObject({
        writable: false,
        condition: { kind: 'newer', schemaVersion: 3 },
      });
      expect(await journal.append(addingChore(3), EMPTY_HEAD)).toMatchObject({
        refusal: { kind: 'read-only' },
      });
      await journal.close();
      expect(await contentOf(folder)).toEqual(before);
    }
  });

  it('[J28] gives a log a new generation where its mark is gone, and keeps every entry', async () => {
    const folder = await filledFolder(3);
    await writeFile(join(folder, 'log', 'generation.json'), '{');
    const journal = await opened(folder);
    expect(journal.describe()).toMatchObject({ head: { seq: 3 }, writable: true });
    expect(journal.describe().generation).not.toBe('');
  });
});
