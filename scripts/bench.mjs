import { join } from 'node:path';
import { buildBench } from './bundles.mjs';
import { withDisplay } from './display.mjs';
import { packVariants } from './package-app.mjs';
import { CHECKOUT } from './paths.mjs';
import { runProgram } from './run-program.mjs';
import { tellFailures } from './told-failure.mjs';

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Measures the packaged twin, which is the release but for its seams. */
await tellFailures(async () => {
  await packVariants(['release', 'twin']);
  await buildBench();
  const script = join(CHECKOUT, 'build', 'bench', 'bench.js');
  const args = [script, ...process.argv.slice(2)];
  const { code } = await withDisplay(say, (env) => runProgram(process.execPath, args, { env }));
  process.exitCode = code;
});
