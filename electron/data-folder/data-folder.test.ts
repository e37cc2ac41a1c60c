import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from './data-folder.ts';

let base = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
});
afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

describe('the data folder', () => {
  it.skipIf(process.platform === 'win32')(
    '[H27] is open to its owner only, also under umask 000 and when it was wider before',
    () => {
      const before = process.umask(0);
      try {
        const made = join(base, 'a', 'b');
        expect(openDataFolder(made).ok).toBe(true);
        expect(statSync(made).mode & 0o777).toBe(0o700);

        chmodSync(made, 0o777);
        expect(openDataFolder(made).ok).toBe(true);
        expect(statSync(made).mode & 0o777).toBe(0o700);
      } finally {
        process.umask(before);
      }
    },
  );

  it.skipIf(process.platform === 'win32')(
    '[H28] is refused where it, or what it holds, is a symbolic link, and nothing is changed',
    () => {
      const elsewhere = join(base, 'elsewhere');
      mkdirSync(elsewhere, { mode: 0o755 });
      symlinkSync(elsewhere, join(base, 'link'));
      expect(openDataFolder(join(base, 'link')).ok).toBe(false);
      expect(statSync(elsewhere).mode & 0o777).toBe(0o755);

      for (const name of [
        'log',
        'drafts',
        'spool',
        'profile',
        'preferences.json',
        'written-by.json',
      ]) {
        const folder = join(base, `with-${name}`);
        mkdirSync(folder);
        symlinkSync(elsewhere, join(folder, name));
        const refusal = openDataFolder(folder);
        expect(!refusal.ok && refusal.refusal.happened).toBe(
          `${join(folder, name)} is a symbolic link.`,
        );
      }
    },
  );

  it('[SH17] that cannot be made is refused with what to do', () => {
    writeFileSync(join(base, 'file'), '');
    const refusal = openDataFolder(join(base, 'file', 'folder'));
    expect(!refusal.ok && refusal.refusal.toDo).toContain('LIGHTKEEPER_DATA');
  });
});
