import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, TWIN } from '../../fixtures/console.ts';
import { removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { listeningPorts, processTree } from '../../fixtures/process-group.ts';
import { hasStarted, startProgram } from '../../fixtures/release-program.ts';
import { fullTour } from '../../fixtures/tour.ts';

const isLinux = process.platform === 'linux';
const runs = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args).status === 0;

let home = '';
test.beforeEach(() => {
  home = scratchFolder();
});
test.afterEach(() => {
  removeFolder(home);
});

/** Traces every process for connections and sent packets, into `file`. */
const traced = (file: string): readonly string[] => [
  ...['strace', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', file],
];

test('[H24] no process connects or sends to an address on a network in a full tour', async ({
  launchConsole,
}) => {
  test.skip(!isLinux || !runs('strace', ['-V']), 'strace is not installed');
  test.setTimeout(300_000);
  const trace = join(home, 'trace');
  const program = join(home, 'traced-console');
  writeFileSync(program, `#!/bin/sh\nexec ${traced(trace).join(' ')} "${TWIN}" "$@"\n`);
  chmodSync(program, 0o755);

  const { app, page, close } = await launchConsole({ program });
  await fullTour(app, page);
  await close();
  const lines = readFileSync(trace, 'utf8').split('\n');
  expect(lines.filter((line) => line.includes('AF_INET'))).toEqual([]);
  expect(lines.some((line) => line.includes('AF_UNIX'))).toBe(true);
});

test('[H24] the release build does not either, from its start on', async () => {
  test.skip(!isLinux || !runs('strace', ['-V']), 'strace is not installed');
  const trace = join(home, 'trace');
  const program = startProgram({ home, through: traced(trace) });
  try {
    expect(await hasStarted(program, 45)).toBe(true);
    await pause(3000);
    const lines = readFileSync(trace, 'utf8').split('\n');
    expect(lines.filter((line) => line.includes('AF_INET'))).toEqual([]);
    // The trace did see what there is to see: the display is spoken to through a local socket.
    expect(lines.some((line) => line.includes('AF_UNIX'))).toBe(true);
  } finally {
    await program.end();
  }
});

test('[H24] the console starts where there is no network at all', async () => {
  test.skip(
    !isLinux || !runs('unshare', ['-n', 'true']),
    'this user may not take the network away',
  );
  const program = startProgram({ home, through: ['unshare', '-n'] });
  try {
    expect(await hasStarted(program)).toBe(true);
    await pause(1000);
    expect(program.process.exitCode).toBeNull();
  } finally {
    await program.end();
  }
});

test('[H25] no process listens on a port', async () => {
  test.skip(!isLinux, 'ports of a process are read from /proc');
  const program = startProgram({ home });
  try {
    expect(await hasStarted(program)).toBe(true);
    const processes = processTree(program.process.pid ?? 0);
    expect(processes.length).toBeGreaterThan(2);
    expect(listeningPorts(processes)).toEqual([]);
  } finally {
    await program.end();
  }
});
