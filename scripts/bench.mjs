import { join } from 'node:path';
import { buildBench } from './bundles.mjs';
import { withDisplay } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { packVariants } from './package-app.mjs';
import { packagedProgram } from './package-config.mjs';
import { CHECKOUT } from './paths.mjs';
import { runProgram } from './run-program.mjs';
import { tellFailures } from './told-failure.mjs';

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Measures the packaged twin, which is the release but for its seams. */
await tellFailures(async () => {
  await packVariants(['twin']);
  await buildBench();
  const { folder } = await electronRuntime(say);
  const places = {
    twin: packagedProgram('twin'),
    runtime: folder,
    bare: join(CHECKOUT, 'bench', 'bare'),
    results: join(CHECKOUT, 'build', 'bench-results'),
  };
  const script = join(CHECKOUT, 'build', 'bench', 'bench.js');
  const args = [script, ...process.argv.slice(2)];
  const { code } = await withDisplay(say, (env) =>
    runProgram(process.execPath, args, {
      env: { ...env, LIGHTKEEPER_BENCH: JSON.stringify(places) },
    }),
  );
  process.exitCode = code;
});
