import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { APP_FOLDER, cacheFolder, CHECKOUT } from './paths.mjs';

/**
 * How the built app is run without packaging it: a program and its first
 * arguments.
 *
 * Stock Electron takes a folder. The fallback cannot: it runs only what is in
 * its own `resources/app`, so each checkout has a copy of it (of links, where
 * the file system can) with that folder linked to the build.
 *
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {Promise<{ program: string, args: readonly string[] }>}
 */
export async function developmentRuntime(runtime) {
  const takesFolder = existsSync(join(runtime.folder, 'resources', 'default_app.asar'));
  if (takesFolder || process.platform === 'darwin') {
    return { program: runtime.executable, args: [APP_FOLDER] };
  }
  const folder = await ownCopy(runtime);
  return { program: join(folder, 'electron'), args: [] };
}

/** @param {import('./electron-runtime.mjs').ElectronRuntime} runtime */
async function ownCopy(runtime) {
  const key = createHash('sha256').update(`${CHECKOUT}\n${runtime.folder}`).digest('hex');
  const folder = join(cacheFolder(), 'checkouts', `${runtime.version}-${key.slice(0, 16)}`);
  if (existsSync(join(folder, 'resources', 'app', 'package.json'))) return folder;

  const staging = `${folder}.${process.pid}-${randomUUID()}`;
  await linkTree(runtime.folder, staging);
  await mkdir(join(staging, 'resources'), { recursive: true });
  await symlink(APP_FOLDER, join(staging, 'resources', 'app'), 'dir');
  await rm(folder, { recursive: true, force: true });
  await rename(staging, folder);
  return folder;
}

/**
 * @param {string} from
 * @param {string} to
 */
async function linkTree(from, to) {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length));
    await mkdir(dirname(target), { recursive: true });
    await link(source, target).catch(() => copyFile(source, target));
  }
}
