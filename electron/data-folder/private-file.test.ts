import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a private file', () => {
  it.skipIf(process.platform === 'win32')('[H27] is readable by its owner only', async () => {
    const before = process.umask(0);
    try {
      await writePrivateFile(join(folder, 'a.json'), 'x');
    } finally {
      process.umask(before);
    }
    expect((await stat(join(folder, 'a.json'))).mode & 0o777).toBe(0o600);
  });

  it('[SH19] is replaced whole, and leaves nothing beside it', async () => {
    await writePrivateFile(join(folder, 'a.json'), 'first, and longer');
    await writePrivateFile(join(folder, 'a.json'), 'second');
    expect(await readPrivateFile(join(folder, 'a.json'))).toBe('second');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('[SH19] stays as it was when it cannot be replaced', async () => {
    await expect(writePrivateFile(join(folder, 'gone', 'a.json'), 'x')).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });

  it('[SH20] is read as nothing where it is missing, and never through a link', async () => {
    expect(await readPrivateFile(join(folder, 'a.json'))).toBeNull();
    await writeFile(join(folder, 'target'), 'x');
    await symlink(join(folder, 'target'), join(folder, 'link'));
    await expect(readPrivateFile(join(folder, 'link'))).rejects.toThrow('ELOOP');
  });
});
