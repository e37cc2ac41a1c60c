import { installPackages } from './debian-packages.mjs';
import { runProgram } from './run-program.mjs';
import { ToldFailure } from './told-failure.mjs';

/** What a bare Debian lacks for Electron; the first brings most of the others along. */
const PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1'];

/**
 * The shared libraries that a program needs and that this system lacks.
 *
 * @param {string} executable
 */
export async function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const linked = await runProgram('ldd', [executable], { quiet: true });
  return parseMissing(linked.output);
}

/** @param {string} output of `ldd` */
export function parseMissing(output) {
  const names = output
    .split('\n')
    .flatMap((line) => (line.endsWith('=> not found') ? [line.trim().split(' ')[0] ?? ''] : []));
  return [...new Set(names)].sort();
}

/**
 * Sees to it that Electron finds its libraries, installing them where that can be done.
 *
 * @param {string} executable
 * @param {(sentence: string) => void} say
 */
export async function provideLibraries(executable, say) {
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;

  await installPackages(
    PACKAGES,
    `Electron needs system libraries that are missing here: ${missing.join(', ')}.`,
    say,
  );
  const still = await missingLibraries(executable);
  if (still.length > 0) {
    throw new ToldFailure(`Electron still lacks ${still.join(', ')} after ${PACKAGES.join(' ')}.`);
  }
}
