import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadArtifact } from '@electron/get';
import { cacheFolder } from './paths.mjs';
import { progressOf } from './progress.mjs';
import { unzip } from './unzip.mjs';

/** How long the release page may stay silent, in milliseconds, before it counts as unreachable. */
const PATIENCE = 15_000;

const require = createRequire(import.meta.url);

/** The version of Electron that is shipped. */
export const SHIPPED_VERSION = readVersion();

function readVersion() {
  const { version } = /** @type {{ version: string }} */ (require('electron/package.json'));
  return version;
}

function platformName() {
  return `electron-${SHIPPED_VERSION}-${process.platform}-${process.arch}`;
}

/** The folder of the official runtime, if it was fetched before. */
export function cachedOfficialRuntime() {
  const folder = join(cacheFolder(), platformName());
  return existsSync(join(folder, 'version')) ? folder : null;
}

/**
 * Fetches the official runtime with Electron's own downloader, which knows
 * mirrors and proxies, and checks it against the checksums in its package.
 *
 * @returns {Promise<string>} its folder
 * @throws when the release page cannot be reached, or sends something else
 */
export async function downloadOfficialRuntime() {
  const checksums = /** @type {Record<string, string>} */ (require('electron/checksums.json'));
  const silence = new AbortController();
  const alarm = setTimeout(() => silence.abort(new Error('no answer')), PATIENCE);
  const progress = progressOf(`Downloading Electron ${SHIPPED_VERSION}`, 0);

  let zipFile;
  try {
    zipFile = await downloadArtifact({
      version: SHIPPED_VERSION,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      downloadOptions: {
        quiet: true,
        signal: silence.signal,
        getProgressCallback(/** @type {{ transferred: number, total: number | null }} */ at) {
          alarm.refresh();
          progress.show(at.transferred, at.total ?? 0);
          return Promise.resolve();
        },
      },
    });
  } finally {
    clearTimeout(alarm);
    progress.end();
  }

  const parent = cacheFolder();
  const folder = join(parent, platformName());
  const staging = join(parent, `.staging-${process.pid}-${randomUUID()}`);
  await mkdir(staging, { recursive: true });
  try {
    await unzip(zipFile, staging, (name) => name);
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return folder;
}

/**
 * The version of the Electron in a folder; `null` where it does not say.
 *
 * @param {string} folder
 */
export async function runtimeVersion(folder) {
  try {
    return (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/, '');
  } catch {
    return null;
  }
}
