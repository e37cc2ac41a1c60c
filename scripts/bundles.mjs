import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { APP_FOLDER, CHECKOUT, TWIN_FOLDER } from './paths.mjs';

/**
 * The two builds of the app. The twin differs in its compile-time seams (a
 * clock that tests may set) and in one fuse; it is never given to anyone.
 *
 * @typedef {'release' | 'twin'} Variant
 */

/** Chromium 130 is the oldest that runs the interface; Node 20 the oldest that runs the rest. */
const BROWSER = 'chrome130';
const NODE = 'node20';

/** @param {Variant} variant */
export const appFolder = (variant) => (variant === 'twin' ? TWIN_FOLDER : APP_FOLDER);

/** @returns {Promise<{ name: string, version: string, description: string, license: string }>} */
export async function readManifest() {
  return JSON.parse(await readFile(join(CHECKOUT, 'package.json'), 'utf8'));
}

/**
 * Builds everything that a window needs: interface, shell and preload script.
 *
 * @param {Variant} variant
 */
export async function buildApp(variant) {
  const folder = appFolder(variant);
  const define = await definesOf(variant);
  for (const part of ['electron', 'renderer']) {
    await rm(join(folder, part), { recursive: true, force: true });
  }
  await mkdir(folder, { recursive: true });
  await build(rendererBundle(folder, define));
  await build(nodeBundle('electron/main.ts', join(folder, 'electron'), 'main.js', 'es', define));
  await build(
    nodeBundle('electron/preload.ts', join(folder, 'electron'), 'preload.cjs', 'cjs', define),
  );
  await cp(join(CHECKOUT, 'assets', 'tray'), join(folder, 'electron'), { recursive: true });
  await writeAppManifest(folder);
}

/** Builds the terminal program, which needs neither Electron nor node_modules to run. */
export async function buildCli() {
  const folder = join(APP_FOLDER, 'cli');
  await rm(folder, { recursive: true, force: true });
  const define = await definesOf('release');
  await build(nodeBundle('cli/main.ts', folder, 'lightkeeper.js', 'es', define));
}

/** Builds the measurements; what they need of node_modules stays there. */
export async function buildBench() {
  const folder = join(APP_FOLDER, 'bench');
  await rm(folder, { recursive: true, force: true });
  const define = await definesOf('release');
  const bundle = nodeBundle('bench/bench.ts', folder, 'bench.js', 'es', define);
  await build({ ...bundle, ssr: { target: 'node' } });
}

/** @param {Variant} variant */
async function definesOf(variant) {
  const { version } = await readManifest();
  return {
    __TWIN__: JSON.stringify(variant === 'twin'),
    __APP_VERSION__: JSON.stringify(version),
  };
}

/**
 * @param {string} folder
 * @param {Record<string, string>} define
 * @returns {import('vite').InlineConfig}
 */
function rendererBundle(folder, define) {
  return {
    configFile: false,
    root: join(CHECKOUT, 'renderer'),
    publicDir: existsSync(join(CHECKOUT, 'renderer', 'public')) ? 'public' : false,
    logLevel: 'warn',
    define,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: join(folder, 'renderer'),
      emptyOutDir: true,
      target: BROWSER,
      cssTarget: BROWSER,
      // The content security policy allows files of ours, and nothing inline.
      assetsInlineLimit: 0,
      // Every file that the first view needs is asked for at once; Chromium needs no polyfill.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        output: {
          // Zod and its setting in one file: otherwise a shared chunk with a schema may run before
          // the setting does, and zod's probe violates the content security policy.
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules.zod|zod-without-eval/ }] },
        },
      },
      license: { fileName: 'third-party-licences.md' },
    },
  };
}

/**
 * @param {string} entry
 * @param {string} folder
 * @param {string} file
 * @param {'es' | 'cjs'} format a sandboxed preload script can only be CommonJS
 * @param {Record<string, string>} define
 * @returns {import('vite').InlineConfig}
 */
function nodeBundle(entry, folder, file, format, define) {
  return {
    configFile: false,
    root: CHECKOUT,
    publicDir: false,
    logLevel: 'warn',
    define,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: join(CHECKOUT, entry),
      outDir: folder,
      emptyOutDir: false,
      target: NODE,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: ['electron', /^electron\//, /^node:/, ...builtinModules],
        // What is imported while it runs is a file of its own, read only then.
        output: { format, entryFileNames: file, chunkFileNames: '[name].js' },
      },
    },
  };
}

/** @param {string} folder */
async function writeAppManifest(folder) {
  const { name, version, description, license } = await readManifest();
  const manifest = {
    name,
    productName: 'Lightkeeper',
    version,
    description,
    license,
    author: 'Lightkeeper contributors',
    // Package formats demand an address; the project has none to give yet.
    homepage: 'https://lightkeeper.invalid/',
    type: 'module',
    main: 'electron/main.js',
  };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
