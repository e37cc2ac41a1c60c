import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closingLine, countPlaywright, countVitest, sumOf } from './test-counts.mjs';

const folder = await mkdtemp(join(tmpdir(), 'counts-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function report(content: unknown): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 };

describe('the closing line of npm test', () => {
  it('[T20] is the sum of all parts', () => {
    const sum = sumOf([
      { passed: 5, failed: 0, skipped: 0 },
      { passed: 7, failed: 2, skipped: 0 },
    ]);
    expect(closingLine(sum)).toBe('12 passed, 2 failed');
  });

  it('[T21] names skipped tests only where there are some', () => {
    expect(closingLine({ passed: 1, failed: 0, skipped: 3 })).toBe('1 passed, 0 failed, 3 skipped');
  });

  it('[T22] counts a test file that broke before its first test as a failure', async () => {
    const broken = { status: 'failed', assertionResults: [] };
    const file = await report({ ...vitest, testResults: [broken] });
    expect(await countVitest(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('[T23] counts a runner without a report as a failure', async () => {
    expect(await countVitest(join(folder, 'none.json'), 0)).toMatchObject({ failed: 1 });
    expect(await countPlaywright(join(folder, 'none.json'), 0)).toMatchObject({ failed: 1 });
  });

  it('[T24] counts a runner that failed without a failed test as a failure', async () => {
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };
    const file = await report({ stats, errors: [] });
    expect(await countPlaywright(file, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it('[T25] counts a journey that passed at its second try as passed, and one that did not as a failure', async () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
    const file = await report({ stats, errors: [] });
    expect(await countPlaywright(file, 1)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });
});
