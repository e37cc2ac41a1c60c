import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ToldFailure } from './told-failure.mjs';

/** Kernel switches that keep ordinary users from the namespaces that Chromium's sandbox is made of. */
const SWITCHES = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', off: '1' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', off: '0' },
];

/**
 * Refuses, with the command that helps, where Chromium's sandbox cannot start.
 * Going without it is for root only, who has no other way.
 *
 * @param {string} program an Electron that was not installed by a package manager
 */
export async function assertSandbox(program) {
  if (process.platform !== 'linux' || process.geteuid?.() === 0) return;
  const helper = join(dirname(program), 'chrome-sandbox');
  if ((await namespacesAreOpen()) || (await isSetUp(helper))) return;
  throw new ToldFailure(
    `This system keeps Chromium's sandbox from starting, and Lightkeeper does not run without it. ` +
      `Allow its helper once with: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

async function namespacesAreOpen() {
  for (const { file, off } of SWITCHES) {
    const value = await readFile(file, 'utf8').catch(() => '');
    if (value.trim() === off) return false;
  }
  return true;
}

/** @param {string} helper */
async function isSetUp(helper) {
  const found = await stat(helper).catch(() => null);
  return found !== null && found.uid === 0 && (found.mode & 0o4001) === 0o4001;
}
