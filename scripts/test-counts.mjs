import { readFile } from 'node:fs/promises';

/** @typedef {import('./checks.mjs').Count} Count */

/** A runner that ended without a report has not passed. */
export const NO_REPORT = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sumOf(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The closing line of `npm test`.
 *
 * @param {Count} count
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * The counts of Vitest's JSON report. A file that failed before its first test
 * counts as one failure.
 *
 * @param {string} file
 * @param {number} code what the runner exited with
 * @returns {Promise<Count>}
 */
export async function countVitest(file, code) {
  const report = await readJson(file);
  if (report === null) return NO_REPORT;
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return believable(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  );
}

/**
 * The counts of Playwright's JSON report. A test that passed only at a second
 * try has passed, and the runner's own list names it: second tries are given
 * only where a shared machine runs them.
 *
 * @param {string} file
 * @param {number} code what the runner exited with
 * @returns {Promise<Count>}
 */
export async function countPlaywright(file, code) {
  const report = await readJson(file);
  if (report === null) return NO_REPORT;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + report.errors.length;
  return believable({ passed: expected + flaky, failed, skipped }, code);
}

/**
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
function believable(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {string} file */
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
