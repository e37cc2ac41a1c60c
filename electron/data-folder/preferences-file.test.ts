import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { USUAL_PREFERENCES } from '#shared/ipc/preferences.ts';
import { openPreferences } from './preferences-file.ts';

it('[SH24] are kept, and are the usual ones where the file cannot be understood', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
  try {
    const path = join(folder, 'preferences.json');
    const usual = (await openPreferences(path)).current();
    expect(usual.theme).toBe('system');

    const wanted = { ...usual, theme: 'dark', zone: 'Europe/Berlin' } as const;
    await (await openPreferences(path)).save(wanted);
    expect((await openPreferences(path)).current()).toEqual(wanted);

    for (const text of ['', '{', '[]', '{"theme":"pink"}']) {
      await writeFile(path, text);
      expect((await openPreferences(path)).current(), text).toEqual(usual);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('[SH24] a file of an older console keeps what it says, and has the usual rest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
  try {
    const path = join(folder, 'preferences.json');
    const older = { theme: 'dark', textSize: 'large', zone: null, lens: 'security' };
    await writeFile(path, JSON.stringify(older));
    const read = await openPreferences(path);
    expect(read.current()).toEqual({ ...USUAL_PREFERENCES, ...older });

    const heard: string[] = [];
    read.follow(({ theme }) => heard.push(theme));
    await read.save({ ...read.current(), theme: 'light' });
    expect(heard).toEqual(['dark', 'light']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
