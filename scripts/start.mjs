import { spawn } from 'node:child_process';
import { buildApp, buildCli } from './bundles.mjs';
import { developmentRuntime } from './development-runtime.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { hasDisplay, sandboxArguments } from './launch.mjs';
import { STARTED_WITH } from './run-program.mjs';
import { assertSandbox } from './sandbox.mjs';
import { provideLibraries } from './system-libraries.mjs';
import { tellFailures, ToldFailure } from './told-failure.mjs';

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

await tellFailures(async () => {
  const runtime = await electronRuntime(say);
  await provideLibraries(runtime.executable, say);
  say('Building Lightkeeper.');
  await buildApp('release');
  await buildCli();
  const { program, args } = await developmentRuntime(runtime);

  if (!hasDisplay()) {
    throw new ToldFailure(
      'Everything is built, but there is no display to open the window on: run npm start on a ' +
        'desktop, or try it here with "xvfb-run -a npm start".',
    );
  }
  await assertSandbox(program);
  const all = [...args, ...sandboxArguments(), ...process.argv.slice(2)];
  process.exitCode = await untilItEnds(program, all);
});

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function untilItEnds(program, args) {
  return new Promise((resolve, reject) => {
    const app = spawn(program, args, { stdio: 'inherit', env: STARTED_WITH });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => app.kill(signal));
    }
    app.on('error', reject);
    app.on('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}
