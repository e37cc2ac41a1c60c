import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { buildApp, buildCli } from './bundles.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { packageConfig, packagedProgram } from './package-config.mjs';
import { CHECKOUT, DIST_FOLDER } from './paths.mjs';
import { provideLibraries } from './system-libraries.mjs';

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/**
 * Packages the app into folders that run on this machine.
 *
 * @param {readonly import('./bundles.mjs').Variant[]} variants
 * @returns {Promise<readonly string[]>} the packaged programs
 */
export async function packVariants(variants) {
  const runtime = await electronRuntime(say);
  await provideLibraries(runtime.executable, say);
  await buildCli();
  const programs = [];
  for (const variant of variants) {
    say(`Packaging the ${variant} build with Electron ${runtime.version}.`);
    await buildApp(variant);
    await packageWith(variant, runtime, ['dir']);
    programs.push(packagedProgram(variant));
  }
  return programs;
}

/**
 * @param {import('./bundles.mjs').Variant} variant
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @param {readonly string[] | null} targets `null` for all that are configured
 */
export async function packageWith(variant, runtime, targets) {
  await rm(join(DIST_FOLDER, variant), { recursive: true, force: true });
  const platform = Platform.current();
  await build({
    projectDir: CHECKOUT,
    config: packageConfig(variant, runtime),
    targets:
      targets === null
        ? platform.createTarget()
        : platform.createTarget([...targets], Arch[process.arch === 'arm64' ? 'arm64' : 'x64']),
    publish: 'never',
  });
}
