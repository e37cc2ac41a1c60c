import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { expectedFuses, readFuses } from '#scripts/fuses.mjs';
import { DIST_FOLDER } from '#scripts/paths.mjs';
import { RELEASE, TWIN } from '../../fixtures/console.ts';
import { removeFolder } from '../../fixtures/data-folder.ts';
import { listeningPorts, processTree } from '../../fixtures/process-group.ts';
import { hasStarted, startProgram } from '../../fixtures/release-program.ts';

const isLinux = process.platform === 'linux';

/** The runtime's version, which a package carries in no file of its own on every platform. */
const versionOf = (program: string): string =>
  /Electron\/(\d+\.\d+\.\d+)/u.exec(readFileSync(program, 'latin1'))?.[1] ?? '';

test('[H6] the fuses of the packed binaries are those of the committed list', async () => {
  for (const [program, variant] of [
    [RELEASE, 'release'],
    [TWIN, 'twin'],
  ] as const) {
    const expected = expectedFuses(variant, versionOf(program));
    expect(await readFuses(program), variant).toEqual(expected.map(({ on }) => on));
  }
  const off = expectedFuses('release', versionOf(RELEASE)).filter(({ on }) => !on);
  expect(off.map(({ name }) => name)).toEqual([
    'RunAsNode',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'LoadBrowserProcessSpecificV8Snapshot',
    'GrantFileProtocolExtraPrivileges',
  ]);
});

test('[H6] ELECTRON_RUN_AS_NODE starts the console, and no script', async () => {
  const program = startProgram({
    args: ['-e', 'process.stdout.write("a script ran")'],
    environment: { ELECTRON_RUN_AS_NODE: '1' },
  });
  try {
    expect(await hasStarted(program)).toBe(true);
    expect(program.said()).not.toContain('a script ran');
  } finally {
    await program.end();
  }
});

test('[H6] NODE_OPTIONS loads no script', async () => {
  const home = join(DIST_FOLDER, 'node-options');
  mkdirSync(home, { recursive: true });
  const script = join(home, 'required.cjs');
  writeFileSync(script, 'process.stdout.write("a script ran")');
  const program = startProgram({ environment: { NODE_OPTIONS: `--require=${script}` } });
  try {
    expect(await hasStarted(program)).toBe(true);
    expect(program.said()).not.toContain('a script ran');
  } finally {
    await program.end();
    removeFolder(home);
  }
});

test('[H6] neither --inspect, nor SIGUSR1, nor a debugging port lets anyone in', async () => {
  test.skip(!isLinux, 'ports of a process are read from /proc');
  const program = startProgram({
    args: ['--inspect=0', '--inspect-brk=0', '--remote-debugging-port=0', '--js-flags=--expose-gc'],
  });
  try {
    expect(await hasStarted(program)).toBe(true);
    process.kill(program.process.pid ?? 0, 'SIGUSR1');
    await pause(1000);
    expect(program.said()).not.toMatch(/debugger listening|devtools listening/iu);
    expect(listeningPorts(processTree(program.process.pid ?? 0))).toEqual([]);
    expect(existsSync(join(program.dataFolder, 'profile', 'DevToolsActivePort'))).toBe(false);
  } finally {
    await program.end();
  }
});

test('[H7] an app folder beside the archive is not loaded', async () => {
  // Beside the original, since files can only be linked within one file system.
  const altered = join(DIST_FOLDER, 'altered');
  removeFolder(altered);
  const original = dirname(RELEASE);
  for (const entry of readdirSync(original, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const copy = join(altered, relative(original, path));
    mkdirSync(dirname(copy), { recursive: true });
    linkSync(path, copy);
  }
  const planted = join(altered, 'resources', 'app');
  mkdirSync(planted, { recursive: true });
  writeFileSync(join(planted, 'package.json'), '{"name":"planted","main":"main.js"}');
  writeFileSync(join(planted, 'main.js'), 'process.stdout.write("the planted app ran")');

  const program = startProgram({ program: join(altered, relative(original, RELEASE)) });
  try {
    expect(await hasStarted(program)).toBe(true);
    expect(program.said()).not.toContain('the planted app ran');
  } finally {
    await program.end();
    removeFolder(altered);
  }
});
