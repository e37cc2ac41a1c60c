import { join } from 'node:path';
import { withDisplay } from './display.mjs';
import { keepPictures } from './keep-pictures.mjs';
import { packVariants } from './package-app.mjs';
import { CHECKOUT } from './paths.mjs';
import { runTool } from './run-program.mjs';
import { tellFailures } from './told-failure.mjs';

const TAKEN = join(CHECKOUT, 'build', 'screenshots');
const KEPT = join(CHECKOUT, 'docs', 'pictures');

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

const keeps = process.argv.includes('--keep');
const args = process.argv.slice(2).filter((argument) => argument !== '--keep');

/**
 * Pictures of every screen of the packaged twin, into `build/screenshots`. With `--keep` those
 * that the documents show are renewed.
 */
await tellFailures(async () => {
  await packVariants(['twin']);
  const { code } = await withDisplay(say, (env) =>
    runTool('@playwright/test/cli.js', ['test', '--project=screenshots', ...args], { env }),
  );
  if (code === 0) say(`The pictures are in ${TAKEN}.`);
  if (code === 0 && keeps) await keepPictures(TAKEN, KEPT, say);
  process.exitCode = code;
});
