import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout that these scripts are part of. */
export const CHECKOUT = resolve(import.meta.dirname, '..');

/** The app as it runs: package.json, electron/, renderer/. */
export const APP_FOLDER = join(CHECKOUT, 'build');

/** The same app with the seams that journeys need; it is never given to anyone. */
export const TWIN_FOLDER = join(CHECKOUT, 'build', 'twin');

/** Where packaged apps are put. */
export const DIST_FOLDER = join(CHECKOUT, 'dist');

/**
 * The folder for what is fetched once and survives `npm ci`.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheFolder() {
  const fromUser = process.env['XDG_CACHE_HOME'];
  if (fromUser) return join(fromUser, 'lightkeeper');
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'lightkeeper');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'lightkeeper');
  return join(homedir(), '.cache', 'lightkeeper');
}
