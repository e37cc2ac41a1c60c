import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALENDAR_NAME, openCalendarFile } from './calendar-file.ts';

let root = '';
let folder = '';
const file = () => openCalendarFile(join(root, 'calendar.json'));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
  folder = join(root, 'shared');
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the calendar file', () => {
  it('[UO40] is off until a folder is chosen, and the choice outlives a restart', async () => {
    const calendar = await file();
    expect(await calendar.write('x')).toEqual({ ok: true, value: { path: null } });
    expect(await readdir(folder)).toEqual([]);

    await calendar.keepIn(folder);
    expect((await file()).place()).toEqual({ path: join(folder, CALENDAR_NAME) });
    await calendar.keepIn(null);
    expect((await file()).place()).toEqual({ path: null });
  });

  it('[UO41] is written whole, for its owner only, and leaves nothing else behind', async () => {
    const calendar = await file();
    await calendar.keepIn(folder);
    await calendar.write('one');
    await calendar.write('two');

    expect(await readdir(folder)).toEqual([CALENDAR_NAME]);
    expect(await readFile(join(folder, CALENDAR_NAME), 'utf8')).toBe('two');
    expect((await stat(join(folder, CALENDAR_NAME))).mode & 0o077).toBe(0);
  });

  it('[UO42] is refused where a link stands in its place, and what that leads to is left alone', async () => {
    const other = join(root, 'other.txt');
    await writeFile(other, 'kept');
    await symlink(other, join(folder, CALENDAR_NAME));
    const calendar = await file();
    await calendar.keepIn(folder);

    expect(await calendar.write('x')).toMatchObject({
      refusal: { kind: 'not-written', sentence: expect.stringContaining('is a link') },
    });
    expect(await readFile(other, 'utf8')).toBe('kept');
  });

  it('[UO43] says so where the folder is gone', async () => {
    const calendar = await file();
    await calendar.keepIn(folder);
    await rm(folder, { recursive: true });

    expect(await calendar.write('x')).toMatchObject({
      refusal: { sentence: expect.stringContaining('no longer there') },
    });
  });

  it('[UO44] counts a choice that cannot be read as none', async () => {
    for (const text of ['', '{', '[]', '{"folder":5}']) {
      await writeFile(join(root, 'calendar.json'), text);
      expect((await file()).place(), text).toEqual({ path: null });
    }
  });
});
