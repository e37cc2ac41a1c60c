import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { listeningPorts, processTree } from '../../fixtures/process-group.ts';
import { hasStarted, startProgram } from '../../fixtures/release-program.ts';

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

test('[H24] no process connects or sends to an address on a network', async () => {
  test.skip(!isLinux || !runs('strace', ['-V']), 'strace is not installed');
  const trace = join(home, 'trace');
  const program = startProgram({
    home,
    through: ['strace', '-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', trace],
  });
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
