import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILE_LIMIT, readChosenFile } from './chosen-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const sentenceOf = async (path: string): Promise<string> => {
  const { content } = await readChosenFile(path);
  return content.ok ? '' : content.refusal.sentence;
};

describe('a chosen file', () => {
  it('[SH10] is read whole, byte for byte, also through a link', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    await writeFile(join(folder, 'scan.json'), bytes);
    await symlink(join(folder, 'scan.json'), join(folder, 'link.json'));

    for (const name of ['scan.json', 'link.json']) {
      const { content } = await readChosenFile(join(folder, name));
      expect(content.ok && Buffer.compare(content.value, bytes)).toBe(0);
    }
  });

  it('[SH11] is refused with a sentence when it is over 64 MB, before it is read', async () => {
    await writeFile(join(folder, 'large.json'), '');
    await truncate(join(folder, 'large.json'), FILE_LIMIT + 1);
    expect(await sentenceOf(join(folder, 'large.json'))).toContain('64 MB');
  });

  it.skipIf(process.platform === 'win32')(
    '[SH12] is refused when it is a device, a pipe or a folder, without waiting for it',
    async () => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      for (const path of ['/dev/zero', '/dev/null', join(folder, 'pipe'), folder]) {
        expect(await sentenceOf(path), path).toContain('not a regular file');
      }
    },
  );

  it('[SH12] is refused with a sentence when it is gone', async () => {
    expect(await sentenceOf(join(folder, 'gone.json'))).toBe(
      'gone.json could not be opened: it is no longer there. Nothing was read from it.',
    );
  });
});
