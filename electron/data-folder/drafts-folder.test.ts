import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#shared/domain/time.ts';
import { draftsIn } from './drafts-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'lightkeeper-')), 'drafts');
});
afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe('drafts', () => {
  it('[SH21] are there for the next start, the oldest first', async () => {
    await draftsIn(folder).save('decide:1', { reason: 'second' }, instant(2));
    await draftsIn(folder).save('incident', 'first', instant(1));
    expect(await draftsIn(folder).list()).toEqual([
      { key: 'incident', savedAt: 1, value: 'first' },
      { key: 'decide:1', savedAt: 2, value: { reason: 'second' } },
    ]);
  });

  it('[SH21] keep the last of many saves that were asked for at once', async () => {
    const drafts = draftsIn(folder);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => drafts.save('note', index, instant(index))),
    );
    expect(await drafts.list()).toEqual([{ key: 'note', savedAt: 19, value: 19 }]);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('[SH22] take any text as a key, and stay in their folder', async () => {
    const drafts = draftsIn(folder);
    for (const key of ['../../escape', '/etc/passwd', '\u0000', 'a/b', '..']) {
      await drafts.save(key, key, instant(0));
    }
    expect((await drafts.list()).map(({ value }) => value)).toHaveLength(5);
    expect(await readdir(join(folder, '..'))).toEqual(['drafts']);
  });

  it('[SH22] are left where they are when one of them cannot be read', async () => {
    const drafts = draftsIn(folder);
    await drafts.save('note', 1, instant(0));
    await writeFile(join(folder, `${'0'.repeat(64)}.json`), '{"key":');
    expect(await drafts.list()).toEqual([{ key: 'note', savedAt: 0, value: 1 }]);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('[SH21] are gone once removed, and a second removal is no error', async () => {
    const drafts = draftsIn(folder);
    await drafts.save('note', 1, instant(0));
    await drafts.remove('note');
    await drafts.remove('note');
    expect(await drafts.list()).toEqual([]);
  });
});
