import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp, buildCli } from './bundles.mjs';
import { runChecks } from './checks.mjs';
import { provideChromium } from './chromium.mjs';
import { installPackages, mayInstall } from './debian-packages.mjs';
import { withDisplay } from './display.mjs';
import { packVariants } from './package-app.mjs';
import { CHECKOUT } from './paths.mjs';
import { runTool, STARTED_WITH } from './run-program.mjs';
import { closingLine, countPlaywright, countVitest, NO_REPORT, sumOf } from './test-counts.mjs';
import { ToldFailure } from './told-failure.mjs';

/** @typedef {import('./checks.mjs').Count} Count */

const REPORTS = join(CHECKOUT, 'build', 'reports');

/** @param {string} sentence */
const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** @type {Record<string, (filter: readonly string[]) => Promise<Count>>} */
const PARTS = {
  check: () => runChecks(),
  unit: runUnitTests,
  browser: runBrowserJourneys,
  packaged: runPackagedJourneys,
};

const args = process.argv.slice(2);
const wanted = args.length === 0 ? Object.keys(PARTS) : args.slice(0, 1);
const filter = args.slice(1);

/** @type {Count[]} */
const counts = [];
for (const name of wanted) {
  say(`\n== ${name}`);
  counts.push(await countOf(name));
}
const sum = sumOf(counts);
process.stdout.write(`\n${closingLine(sum)}\n`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** @param {string} name */
async function countOf(name) {
  const part = PARTS[name];
  if (part === undefined) {
    say(`There is no part named ${name}: choose one of ${Object.keys(PARTS).join(', ')}.`);
    return NO_REPORT;
  }
  try {
    return await part(filter);
  } catch (error) {
    if (error instanceof ToldFailure) say(error.message);
    else say(error instanceof Error ? String(error.stack) : String(error));
    return NO_REPORT;
  }
}

/** @param {readonly string[]} paths */
async function runUnitTests(paths) {
  // The terminal's tests start the bundle that is shipped.
  await buildCli();
  const report = await freshReport('unit.json');
  const { code } = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...paths,
  ]);
  return countVitest(report, code);
}

/** @param {readonly string[]} paths */
async function runBrowserJourneys(paths) {
  await provideChromium(say);
  await buildApp('twin');
  return playwright('browser', paths, STARTED_WITH);
}

/** @param {readonly string[]} paths */
async function runPackagedJourneys(paths) {
  if (mayInstall() && !existsSync('/usr/bin/strace')) {
    await installPackages(['strace'], 'One journey watches for connections.', say);
  }
  await packVariants(['release', 'twin']);
  return withDisplay(say, (env) => playwright('packaged', paths, env));
}

/**
 * @param {string} project
 * @param {readonly string[]} paths
 * @param {NodeJS.ProcessEnv} env
 */
async function playwright(project, paths, env) {
  const report = await freshReport(`${project}.json`);
  const { code } = await runTool(
    '@playwright/test/cli.js',
    ['test', `--project=${project}`, '--reporter=list,json', ...paths],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  );
  return countPlaywright(report, code);
}

/** @param {string} name */
async function freshReport(name) {
  const file = join(REPORTS, name);
  await mkdir(REPORTS, { recursive: true });
  await rm(file, { force: true });
  return file;
}
