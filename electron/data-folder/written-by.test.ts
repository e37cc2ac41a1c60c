import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markWriter, refuseNewer } from './written-by.ts';

const OWN = { app: '0.2.0', schemaVersion: 2, chromium: 130 };
let folder = '';
let marker = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lightkeeper-'));
  marker = join(folder, 'written-by.json');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the mark of who wrote the log last', () => {
  it('[H40] refuses a newer log format or a newer Chromium, and names the version to start', () => {
    for (const newer of [
      { ...OWN, app: '0.3.0', schemaVersion: 3 },
      { ...OWN, app: '0.3.0', chromium: 131 },
    ]) {
      writeFileSync(marker, JSON.stringify(newer));
      const refusal = refuseNewer(marker, OWN);
      expect(!refusal.ok && refusal.refusal.toDo).toContain('0.3.0');
      expect(readFileSync(marker, 'utf8')).toBe(JSON.stringify(newer));
    }
  });

  it('[H40] refuses a mark that it cannot read, since that may be a newer one', () => {
    for (const text of [
      '',
      '{',
      'null',
      '{"app":1}',
      '{"app":"1","schemaVersion":-1,"chromium":1}',
    ]) {
      writeFileSync(marker, text);
      expect(refuseNewer(marker, OWN).ok, text).toBe(false);
    }
  });

  it('[SH18] lets in what this version, an older one or nobody wrote', async () => {
    expect(refuseNewer(marker, OWN).ok).toBe(true);
    writeFileSync(
      marker,
      JSON.stringify({ app: '0.1.0', schemaVersion: 1, chromium: 120, more: 1 }),
    );
    expect(refuseNewer(marker, OWN).ok).toBe(true);

    await markWriter(marker, OWN);
    expect(JSON.parse(readFileSync(marker, 'utf8'))).toEqual(OWN);
    expect(refuseNewer(marker, OWN).ok).toBe(true);
  });
});
