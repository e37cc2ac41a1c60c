import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { RELEASE, TWIN } from '../../fixtures/console.ts';

const archiveOf = (program: string): string => {
  const folder = dirname(program);
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('app.asar'),
  );
  return readFileSync(join(folder, found ?? 'app.asar'), 'latin1');
};

test('[SH32] the release build has no clock that could be set', () => {
  // As code reads it; a comment may speak of it.
  const isRead = (program: string): boolean => /\["LIGHTKEEPER_NOW"\]/u.test(archiveOf(program));
  expect([isRead(TWIN), isRead(RELEASE)]).toEqual([true, false]);
});

test('[SH35] the release build carries no source map and no path of the machine that built it', () => {
  const archive = archiveOf(RELEASE);
  expect(archive.includes('sourceMappingURL=')).toBe(false);
  expect(archive.includes(process.cwd())).toBe(false);
});
