import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackFits, fallbackRuntime } from './fallback-runtime.mjs';
import {
  cachedOfficialRuntime,
  downloadOfficialRuntime,
  runtimeVersion,
  SHIPPED_VERSION,
} from './official-runtime.mjs';
import { CHECKOUT } from './paths.mjs';
import { ToldFailure } from './told-failure.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {'override' | 'installed' | 'downloaded' | 'fallback'} source
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 */

const EXECUTABLES = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * The Electron to run, in this order: the one that the operator names, an
 * installed one, the official download, and last a registry package.
 *
 * @param {(sentence: string) => void} say
 * @returns {Promise<ElectronRuntime>}
 */
export async function electronRuntime(say) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return described('override', override);

  const installed = join(CHECKOUT, 'node_modules', 'electron', 'dist');
  if (existsSync(executableIn(installed))) return described('installed', installed);

  const cached = cachedOfficialRuntime();
  if (cached !== null) return described('downloaded', cached);

  const download = await tryDownload();
  if (download.folder !== null) return described('downloaded', download.folder);
  if (!fallbackFits()) {
    throw new ToldFailure(
      `Electron ${SHIPPED_VERSION} could not be downloaded (${download.because}). Connect this ` +
        `machine to its release page, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`,
    );
  }
  const because = `the download of Electron ${SHIPPED_VERSION} failed (${download.because})`;
  return described('fallback', await fallbackRuntime(say, because));
}

/** @returns {Promise<{ folder: string, because: '' } | { folder: null, because: string }>} */
async function tryDownload() {
  try {
    return { folder: await downloadOfficialRuntime(), because: '' };
  } catch (error) {
    return { folder: null, because: reasonOf(error) };
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.message.split('\n')[0] ?? 'unknown';
}

/** @param {string} folder */
function executableIn(folder) {
  const name = /** @type {Record<string, string>} */ (EXECUTABLES)[process.platform];
  return join(folder, name ?? 'electron');
}

/**
 * @param {ElectronRuntime['source']} source
 * @param {string} folder
 * @returns {Promise<ElectronRuntime>}
 */
async function described(source, folder) {
  const executable = executableIn(folder);
  const version = await runtimeVersion(folder);
  if (!existsSync(executable) || version === null) {
    throw new ToldFailure(
      `There is no Electron in ${folder}: expected ${executable} and a file named version.`,
    );
  }
  return { source, folder, executable, version };
}
