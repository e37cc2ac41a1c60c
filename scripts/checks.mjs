import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './paths.mjs';
import { runTool } from './run-program.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const FOLDERS = ['shared', 'electron', 'renderer', 'cli', 'scripts', 'e2e', 'bench'].filter(
  (folder) => existsSync(join(CHECKOUT, folder)),
);

/** What `npm run check` looks at, each with the tool that looks. */
const CHECKS = [
  { name: 'types', script: 'typescript/bin/tsc', args: ['--build'] },
  // A bare run of oxlint would walk through node_modules.
  { name: 'lint', script: 'oxlint/bin/oxlint', args: FOLDERS },
  {
    name: 'fences between the folders',
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', ...FOLDERS],
  },
  {
    name: 'format',
    script: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '.'],
  },
  { name: 'nothing unused', script: 'knip/bin/knip.js', args: [] },
];

/**
 * Runs every check to its end, also after one has failed.
 *
 * @returns {Promise<Count>}
 */
export async function runChecks() {
  let failed = 0;
  for (const { name, script, args } of CHECKS) {
    const started = performance.now();
    const { code, output } = await runTool(script, args, { quiet: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)\n`);
    if (code === 0) continue;
    failed += 1;
    process.stdout.write(`${output.trimEnd()}\n`);
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 };
}
