import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImport } from './read-import.ts';

const tools = {
  decode: (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  gunzip: null,
};
const corpus = process.env['LIGHTKEEPER_CORPUS'];
type Expected = { readonly format: string; readonly error?: string } & Record<string, unknown>;
const expectations =
  corpus === undefined
    ? {}
    : (JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8')) as Record<string, Expected>);
const files = Object.entries(expectations).filter(([name]) => !name.startsWith('compare '));
const IN_COUNTS = [
  ...['misconfigurations', 'secrets', 'licenses', 'ignored', 'suppressed', 'vulnerabilities'],
  'components',
];

const read = (name: string): ReturnType<typeof readImport> =>
  readImport({ name, bytes: readFileSync(join(corpus ?? '', name)) }, tools);

describe.skipIf(corpus === undefined)('real reports', () => {
  it.each(files)('[IM1] counts of %s equal those of an independent reader', (name, expected) => {
    const answer = read(name);
    if (expected.error !== undefined) {
      expect(answer.ok).toBe(false);
      return;
    }
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    const report = answer.value;
    if (report.format === 'kev' || report.format === 'epss') throw new Error(report.format);
    expect(report.format).toBe(expected.format);
    expect(report.entries).toBe(expected['entries']);
    if ('distinct' in expected) expect(report.distinct).toBe(expected['distinct']);
    if ('bySeverity' in expected) expect(report.bySeverity).toEqual(expected['bySeverity']);
    for (const key of IN_COUNTS) {
      if (key in expected) expect([key, report.counts[key]]).toEqual([key, expected[key]]);
    }
    if (String(expected['note']).includes('not a scan')) expect(report.isScan).toBe(false);
  });

  it('[IM2] the catalogue of known exploited vulnerabilities is read whole', () => {
    const answer = read('kev/known_exploited_vulnerabilities.json');
    expect(answer.ok && answer.value.format === 'kev' && answer.value.entries).toHaveLength(1404);
  });

  it('[IM3] a VEX document and a statement file are no scans', () => {
    for (const name of ['cyclonedx/vex.json', 'openvex/openvex_many_vuln.json']) {
      const answer = read(name);
      expect(answer.ok && 'isScan' in answer.value && answer.value.isScan).toBe(false);
    }
  });
});
