import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { appFolder } from './bundles.mjs';
import { setFuses } from './fuses.mjs';
import { CHECKOUT, DIST_FOLDER } from './paths.mjs';

/**
 * How the app is packaged. The app folder holds bundles only, so the archive
 * carries no node_modules.
 *
 * @param {import('./bundles.mjs').Variant} variant
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfig(variant, runtime) {
  return {
    appId: 'app.lightkeeper.console',
    productName: 'Lightkeeper',
    executableName: 'lightkeeper',
    directories: {
      app: appFolder(variant),
      output: join(DIST_FOLDER, variant),
      buildResources: join(CHECKOUT, 'assets'),
    },
    files: ['package.json', 'electron/**', 'renderer/**'],
    asar: true,
    npmRebuild: false,
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    electronLanguages: ['en-GB', 'en-US'],
    publish: null,
    afterPack: (context) => finishPackage(context, variant, runtime.version),
    linux: {
      target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
      category: 'Development',
      icon: join(CHECKOUT, 'assets', 'icons'),
      maintainer: 'Lightkeeper contributors <contributors@lightkeeper.invalid>',
      syncDesktopName: true,
    },
    mac: {
      target: ['dmg'],
      category: 'public.app-category.developer-tools',
      icon: join(CHECKOUT, 'assets', 'icon.png'),
    },
    win: { target: ['nsis'], icon: join(CHECKOUT, 'assets', 'icon.png') },
    nsis: { oneClick: false, perMachine: false },
  };
}

/** Where the packaged program is, below the folder that electron-builder made. */
const PROGRAMS = {
  linux: 'lightkeeper',
  darwin: 'Lightkeeper.app/Contents/MacOS/Lightkeeper',
  win32: 'Lightkeeper.exe',
};

/** @param {string} platform */
export const programOn = (platform) =>
  /** @type {Record<string, string>} */ (PROGRAMS)[platform] ?? PROGRAMS.linux;

/**
 * @param {import('electron-builder').AfterPackContext} context
 * @param {import('./bundles.mjs').Variant} variant
 * @param {string} electronVersion
 */
async function finishPackage(context, variant, electronVersion) {
  const program = join(context.appOutDir, programOn(context.electronPlatformName));
  await setFuses(program, variant, electronVersion);
  await chmod(program, 0o755);
}

/**
 * The packaged program of this platform.
 *
 * @param {import('./bundles.mjs').Variant} variant
 */
export function packagedProgram(variant) {
  const folders = { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' };
  const suffix = process.arch === 'arm64' ? '-arm64' : '';
  const base = /** @type {Record<string, string>} */ (folders)[process.platform] ?? folders.linux;
  const folder = process.platform === 'linux' ? `linux${suffix}-unpacked` : `${base}${suffix}`;
  return join(DIST_FOLDER, variant, folder, programOn(process.platform));
}
