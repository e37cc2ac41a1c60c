import { spawnSync } from 'node:child_process';
import { chownSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { RELEASE } from '../../fixtures/console.ts';
import { removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { commandLineOf, processTree, statusOf } from '../../fixtures/process-group.ts';
import { hasStarted, startProgram } from '../../fixtures/release-program.ts';

const NOBODY = 65_534;
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
/** Filters of system calls are in force. */
const FILTERED = '2';

const runs = ([command = '', ...args]: readonly string[]): boolean =>
  spawnSync(command, args).status === 0;

test('[H3] every page runs under a filter of system calls, for a user that is not root', async () => {
  test.skip(process.platform !== 'linux', 'Seccomp is of Linux');
  const isRoot = process.geteuid?.() === 0;
  test.skip(
    isRoot && !runs([...AS_NOBODY, 'test', '-x', RELEASE]),
    'no other user may run it here',
  );
  test.skip(
    !runs([...(isRoot ? AS_NOBODY : []), 'unshare', '--user', 'true']),
    'the system allows no user namespaces, on which the sandbox stands',
  );

  const home = scratchFolder();
  const environment: Record<string, string> = {};
  if (isRoot) {
    // The display's key belongs to root; its copy belongs to the user that needs it.
    const key = process.env['XAUTHORITY'];
    if (key !== undefined && existsSync(key)) {
      copyFileSync(key, join(home, 'display-key'));
      chownSync(join(home, 'display-key'), NOBODY, NOBODY);
      environment['XAUTHORITY'] = join(home, 'display-key');
    }
    mkdirSync(join(home, '.config'));
    for (const path of [home, join(home, '.config')]) chownSync(path, NOBODY, NOBODY);
  }

  const program = startProgram({
    home,
    environment,
    sandboxed: true,
    through: isRoot ? AS_NOBODY : [],
    // For an ordinary user this may not turn the sandbox off either.
    args: ['--no-sandbox'],
  });
  try {
    expect(await hasStarted(program), program.said()).toBe(true);
    const pages = processTree(program.process.pid ?? 0).filter((process) =>
      commandLineOf(process).includes('--type=renderer'),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(statusOf(page, 'Seccomp')).toBe(FILTERED);
      expect(statusOf(page, 'NoNewPrivs')).toBe('1');
    }
  } finally {
    await program.end();
    removeFolder(home);
  }
});
