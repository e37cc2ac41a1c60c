import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { openJournal } from '#electron/journal/open-journal.ts';
import { removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { folderState } from '../../fixtures/folder-state.ts';
import {
  hasStarted,
  startProgram,
  until,
  type RunningProgram,
} from '../../fixtures/release-program.ts';

const isWindows = process.platform === 'win32';

let home = '';
test.beforeEach(() => {
  home = scratchFolder();
});
test.afterEach(() => {
  removeFolder(home);
});

/** Waits for the refusal on the terminal, closes the message and says how the console ended. */
async function refusalOf(program: RunningProgram, words: string): Promise<number | null> {
  try {
    expect(await until(() => program.said().includes(words), 15)).toBe(true);
    // What happened, what it means, what to do: in the message of the system and here.
    expect(program.said().split(words)[1]?.split('\n').length).toBeGreaterThan(2);
    await pause(500);
    program.process.kill('SIGTERM');
    return await program.exitWithin(10_000);
  } finally {
    await program.end();
  }
}

test('[H27] folders are 0700 and files 0600, also under umask 000', async () => {
  test.skip(isWindows, 'permissions are of another kind there');
  const program = startProgram({ home, through: ['/bin/sh', '-c', 'umask 000; exec "$0" "$@"'] });
  try {
    expect(await hasStarted(program)).toBe(true);
    await pause(2500);
    const open = folderState(home).filter(
      ({ path, mode, content }) =>
        path.startsWith('data') && !content.startsWith('link') && (mode & 0o077) !== 0,
    );
    expect(open).toEqual([]);
    expect(readdirSync(join(home, 'data'))).toContain('log');
  } finally {
    await program.end();
  }
});

test('[H28] a symbolic link as data folder is refused, and its target not touched', async () => {
  test.skip(isWindows, 'links need a privilege there');
  const target = join(home, 'target');
  mkdirSync(target, { mode: 0o755 });
  writeFileSync(join(target, 'mine.txt'), 'mine');
  const before = folderState(target);
  symlinkSync(target, join(home, 'data'));

  const exit = await refusalOf(startProgram({ home }), 'is a symbolic link.');
  expect(exit).toBe(1);
  expect(folderState(target)).toEqual(before);
});

test('[SH16] a data folder that is not an absolute path is refused', async () => {
  const exit = await refusalOf(
    startProgram({ home, dataFolder: 'log' }),
    'which is not an absolute path.',
  );
  expect(exit).toBe(1);
});

test('[SH17] a data folder that cannot be made is refused with what to do', async () => {
  writeFileSync(join(home, 'data'), 'a file');
  const exit = await refusalOf(startProgram({ home }), 'could not be opened');
  expect(exit).toBe(1);
});

test('[SH36] a log that another process has open is refused, and goes on there', async () => {
  const journal = await openJournal(join(home, 'data'));
  if (!journal.ok) throw new Error(journal.refusal.sentence);
  const exit = await refusalOf(startProgram({ home }), 'The log could not be opened.');
  expect(exit).toBe(1);
  expect(await journal.value.verify()).toMatchObject({ entries: 0, broken: null });
  await journal.value.close();
});

test('[H40] a log that a newer version wrote is refused, and not a byte of it changes', async () => {
  const first = startProgram({ home });
  expect(await hasStarted(first)).toBe(true);
  await pause(1000);
  first.process.kill('SIGTERM');
  await first.exitWithin(10_000);
  first.kill();

  const dataFolder = join(home, 'data');
  writeFileSync(
    join(dataFolder, 'written-by.json'),
    '{"app":"9.0.0","schemaVersion":999,"chromium":130}',
  );
  const before = folderState(dataFolder);
  expect(before.length).toBeGreaterThan(10);

  const exit = await refusalOf(startProgram({ home }), 'was last written by Lightkeeper 9.0.0');
  expect(exit).toBe(1);
  expect(folderState(dataFolder)).toEqual(before);
});

test('[H40] a profile of a newer Chromium is refused likewise', async () => {
  const dataFolder = join(home, 'data');
  mkdirSync(dataFolder, { mode: 0o700 });
  writeFileSync(
    join(dataFolder, 'written-by.json'),
    '{"app":"9.0.0","schemaVersion":1,"chromium":999}',
  );
  const before = folderState(dataFolder);
  const exit = await refusalOf(startProgram({ home }), 'Chromium 999');
  expect(exit).toBe(1);
  expect(folderState(dataFolder)).toEqual(before);
});

test('[H40] a newer log in the usual place is not touched either', async () => {
  test.skip(process.platform !== 'linux', 'the usual place is another one there');
  const usual = join(home, '.config', 'Lightkeeper');
  mkdirSync(usual, { recursive: true, mode: 0o700 });
  writeFileSync(
    join(usual, 'written-by.json'),
    '{"app":"9.0.0","schemaVersion":999,"chromium":130}',
  );
  const before = folderState(usual);
  const temporary = join(home, 'tmp');
  mkdirSync(temporary);
  const environment = { LIGHTKEEPER_DATA: '', TMPDIR: temporary };
  const program = startProgram({ home, environment });
  expect(await refusalOf(program, 'was last written by Lightkeeper 9.0.0')).toBe(1);
  expect(folderState(usual)).toEqual(before);
  // Chromium may still write to its passing folder when ours is already removed; nothing of the log may.
  const left = readdirSync(temporary).filter((name) => name.startsWith('lightkeeper-'));
  const inside = left.flatMap((name) => readdirSync(join(temporary, name)));
  expect(inside.filter((name) => name !== 'profile')).toEqual([]);
});

test('[H26] a second start ends at once, and the first goes on', async () => {
  const first = startProgram({ home });
  try {
    expect(await hasStarted(first)).toBe(true);
    const second = startProgram({ home });
    expect(await second.exitWithin(10_000)).toBe(0);
    expect(first.process.exitCode).toBeNull();
  } finally {
    await first.end();
  }
});
