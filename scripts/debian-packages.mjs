import { existsSync } from 'node:fs';
import { runProgram } from './run-program.mjs';
import { ToldFailure } from './told-failure.mjs';

/** `apt-get` may be used without asking: a Debian (or its like) whose root we are. */
export const mayInstall = () => existsSync('/usr/bin/apt-get') && process.geteuid?.() === 0;

const APT = ['-y', '-qq', '--no-install-recommends'];
const QUIET = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Installs Debian packages when root on Debian; elsewhere refuses with the
 * exact command.
 *
 * @param {readonly string[]} packages
 * @param {string} why a sentence: what is missing and what for
 * @param {(sentence: string) => void} say
 */
export async function installPackages(packages, why, say) {
  if (!mayInstall()) throw new ToldFailure(`${why} ${advice(packages)}`);

  say(`${why} Installing ${packages.join(' ')}.`);
  await runProgram('apt-get', ['update', '-qq'], { quiet: true, env: QUIET });
  const names = await Promise.all(packages.map(currentName));
  const installed = await runProgram('apt-get', ['install', ...APT, ...names], {
    quiet: true,
    env: QUIET,
  });
  if (installed.code !== 0) {
    throw new ToldFailure(
      `${why} apt-get could not install it. ${advice(names)}\n${installed.output.trim()}`,
    );
  }
}

/** @param {readonly string[]} packages */
function advice(packages) {
  if (existsSync('/usr/bin/apt-get')) {
    return `Install it with: sudo apt-get install ${packages.join(' ')}`;
  }
  return `Install what your system calls ${packages.join(', ')} (the names are Debian's).`;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries when their time became 64 bits wide.
 *
 * @param {string} name
 */
async function currentName(name) {
  const renamed = `${name}t64`;
  const found = await runProgram('apt-cache', ['show', '--no-all-versions', renamed], {
    quiet: true,
  });
  return found.code === 0 && found.output.includes(`Package: ${renamed}`) ? renamed : name;
}
