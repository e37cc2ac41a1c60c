import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './paths.mjs';
import { checkRuleNumbers } from './rule-numbers.mjs';
import { runTool } from './run-program.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const FOLDERS = ['shared', 'electron', 'renderer', 'cli', 'scripts', 'e2e', 'bench'].filter(
  (folder) => existsSync(join(CHECKOUT, folder)),
);

/**
 * @param {string} script
 * @param {string[]} args
 */
const tool = (script, args) => () => runTool(script, args, { quiet: true });

/** What `npm run check` looks at, each with what looks. */
const CHECKS = [
  { name: 'types', look: tool('typescript/bin/tsc', ['--build']) },
  // A bare run of oxlint would walk through node_modules.
  { name: 'lint', look: tool('oxlint/bin/oxlint', FOLDERS) },
  {
    name: 'fences between the folders',
    look: tool('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', '.dependency-cruiser.cjs'],
      ...FOLDERS,
    ]),
  },
  {
    name: 'format',
    look: tool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  },
  { name: 'nothing unused', look: tool('knip/bin/knip.js', []) },
  { name: 'rule numbers', look: checkRuleNumbers },
];

/**
 * Runs every check to its end, also after one has failed.
 *
 * @returns {Promise<Count>}
 */
export async function runChecks() {
  let failed = 0;
  for (const { name, look } of CHECKS) {
    const started = performance.now();
    const { code, output } = await look();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)\n`);
    if (code === 0) continue;
    failed += 1;
    process.stdout.write(`${output.trimEnd()}\n`);
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 };
}
