import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EPSS_CSV } from '#shared/samples/feed-samples.ts';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { folderOf, runCli } from './run-cli.ts';

const path = folderOf({
  'grype.json': REPORTS.grype,
  'code.sarif': REPORTS.sarif,
  'sbom.json': { bomFormat: 'CycloneDX', specVersion: '1.5', components: [{ name: 'a' }] },
  'epss.csv.gz': gzipSync(EPSS_CSV),
  'null.json': 'null',
  'escape.json': { ...REPORTS.grype, descriptor: { name: 'grype', version: '1\u001b[31m\u202e' } },
});

describe('lightkeeper inspect', () => {
  it('[CL1] prints an array with one object for each file, with the counts that it has', () => {
    const { code, err, out } = runCli([
      ...['inspect', path('grype.json'), path('code.sarif'), path('sbom.json')],
      ...[path('epss.csv.gz'), '--json'],
    ]);

    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject([
      {
        file: path('grype.json'),
        format: 'grype',
        tool: { name: 'grype', version: '0.94.0' },
        artifact: { name: 'team/shop', version: '1.4.0' },
        scannedAt: '2026-02-02T10:00:00.000Z',
        isScan: true,
        entries: 1,
        distinct: 1,
        bySeverity: { critical: 1 },
        ignored: 1,
        problems: [],
      },
      { format: 'sarif', entries: 1, suppressed: 0, distinct: null, bySeverity: null },
      { format: 'cyclonedx', isScan: false, components: 1, entries: 0 },
      { format: 'epss', entries: 2, isScan: false, scannedAt: '2026-02-06T00:00:00.000Z' },
    ]);
  });

  it('[CL2] says of an unreadable file why, exits 2, and still prints the others', () => {
    const { code, err, out } = runCli(['inspect', path('null.json'), path('grype.json'), '--json']);

    expect(code).toBe(2);
    expect(err).toMatch(/null\.json: \$: expected a report .*, found null\.\n$/);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it.each([
    ['/dev/zero', 'it is not a regular file'],
    ['/no/such/file', 'there is no such file'],
    [process.cwd(), 'it is not a regular file'],
  ])('[CL3] refuses %s without reading it', (name, part) => {
    const { code, err } = runCli(['inspect', name]);

    expect([code, err]).toEqual([2, `${name}: ${part}.\n`]);
  });

  it('[CL4] shows control characters of a report, and never sends them to the terminal', () => {
    const { out } = runCli(['inspect', path('escape.json')]);

    expect(out).toContain('1<U+001B>[31m<U+202E>');
    expect(out).not.toContain('\u001b');
  });

  it('[CL5] prints nothing to standard output for bad usage, and help for --help', () => {
    for (const args of [['inspect'], ['inspect', '--nope'], [], ['nope']]) {
      expect(runCli(args)).toMatchObject({ code: 2, out: '' });
    }
    for (const args of [
      ['--help'],
      ['inspect', '--help'],
      ['compare', '-h'],
      ['score', '--help'],
    ]) {
      expect(runCli(args)).toMatchObject({ code: 0, err: '' });
    }
    expect(runCli(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
