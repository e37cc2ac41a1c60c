import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EPSS_CSV } from '#shared/samples/feed-samples.ts';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { folderOf, runCli } from './run-cli.ts';
import type { Ran } from './run-cli.ts';

type Match = readonly [id: string, name: string, version: string, related?: string];

/** A report of Grype about one release, with these matches. */
const scan = (release: string, matches: readonly Match[], more: object = {}): unknown => ({
  ...REPORTS.grype,
  source: target(`team/shop:${release}`),
  matches: matches.map(([id, name, version, related]) => ({
    vulnerability: { id, severity: 'High' },
    relatedVulnerabilities: related === undefined ? [] : [{ id: related }],
    artifact: { name, version, type: 'npm' },
  })),
  ...more,
});
const target = (userInput: string): object => ({ type: 'image', target: { userInput } });
const OLD: readonly Match[] = [
  ['CVE-2026-1001', 'lodash', '1.0.0'],
  ['CVE-2026-1001', 'lodash', '1.1.0'],
  ['GHSA-aaaa-bbbb-cccc', 'kept', '1', 'CVE-2026-3333'],
];
const NEW: readonly Match[] = [
  ['CVE-2026-3333', 'kept', '2'],
  ['CVE-2026-4444', 'other', '1'],
];
const covers = [{ id: 'CVE-2026-1001', package: 'lodash' }];
const accepted = (change: object): string =>
  JSON.stringify({
    schema: 'lightkeeper-acceptances/1',
    acceptances: [
      {
        ...{ id: 'RA-7', service: 'shop', environments: 'all', releases: ['1.4.0'], covers },
        ...{ rationale: 'why', accepted: '2026-02-01T00:00:00Z', expires: '2026-03-01T00:00:00Z' },
        ...change,
      },
    ],
  });
const rules = (change: object): object => ({ schema: 'lightkeeper-rules/1', ...change });
const life = { severity: 1, of: 'Life' };

const path = folderOf({
  'old.json': scan('1.4.0', OLD),
  'new.json': scan('1.5.0', NEW),
  'clean.json': scan('1.4.0', [['CVE-2026-3333', 'kept', '1']]),
  'other-version.json': scan('1.4.0', [], { descriptor: { name: 'grype', version: '0.7.0' } }),
  'stranger.json': scan('1.4.0', [], { source: target('keycloak:1.4.0') }),
  'moved.json': scan('1.4.0', [], { source: target('registry.test:5000/other/shop:1.4.0') }),
  'sbom.json': { bomFormat: 'CycloneDX', specVersion: '1.5', components: [{ name: 'a' }] },
  'kev.json': REPORTS.kev,
  'epss.csv': EPSS_CSV,
  'accepted.json': accepted({}),
  'ended.json': accepted({ expires: '2026-02-02T00:00:00Z' }),
  'elsewhere.json': accepted({ releases: ['1.3.0'] }),
  'suspended.json': accepted({ suspended: { since: '2026-02-02T00:00:00Z', because: 'overdue' } }),
  'floor.json': rules({
    order: ['1.4.0', '1.5.0'],
    floor: { release: '1.5.0', reason: 'fixed there' },
  }),
  'floor-unordered.json': rules({ floor: { release: '1.4.9', reason: 'fixed there' } }),
  'never.json': rules({ harm: life, exposed: true }),
  'deny.yaml':
    'schema: lightkeeper-rules/1\ndeny:\n  - release: "1.4.0"\n    reason: loses orders\n',
  'bad.yaml': 'schema: lightkeeper-rules/1\nfloor: {release: 1.5, reason: x}\n',
});
const AT = '2026-02-03T00:00:00Z';
const compare = (...more: readonly string[]): Ran =>
  runCli(['compare', '--from', path('new.json'), '--to', path('old.json'), '--at', AT, ...more]);
const json = (ran: Ran): Record<string, unknown> => JSON.parse(ran.out) as Record<string, unknown>;

describe('lightkeeper compare', () => {
  it('[CL6] one element per alias set and package, its versions joined; exit 3', () => {
    const ran = compare('--json');

    expect([ran.code, ran.err]).toEqual([3, '']);
    expect(json(ran)).toMatchObject({
      verdict: 'needs acceptance',
      reopened: [
        {
          ...{ id: 'CVE-2026-1001', aliases: [], package: 'lodash', version: '1.0.0,1.1.0' },
          ...{ severity: 'high', kev: null, epss: null, acceptance: null },
        },
      ],
      closed: [{ id: 'CVE-2026-4444' }],
      kept: 1,
    });
  });

  it('[CL7] gives KEV and EPSS where their files are given', () => {
    const ran = compare('--json', '--kev', path('kev.json'), '--epss', path('epss.csv'));

    expect(json(ran)['reopened']).toMatchObject([{ kev: true, epss: 0.971 }]);
  });

  it.each([
    ['accepted.json', 'in force', 'clear with note', 0],
    ['ended.json', 'expired', 'needs acceptance', 3],
    ['elsewhere.json', 'out of scope', 'needs acceptance', 3],
    ['suspended.json', 'suspended', 'needs acceptance', 3],
  ])('[CL8] an acceptance in %s is %s: %s, exit %d', (file, standing, verdict, code) => {
    const ran = compare('--json', '--accepted', path(file));

    expect(ran.code).toBe(code);
    expect(json(ran)).toMatchObject({
      verdict,
      reopened: [{ acceptance: { id: 'RA-7', standing } }],
    });
  });

  it('[CL9] nothing reopened is clear; incomparable scans are unknown, exit 5; without a scan too', () => {
    const against = (file: string): Ran =>
      runCli(['compare', '--from', path('new.json'), '--to', path(file), '--at', AT, '--json']);

    expect(json(against('clean.json'))).toMatchObject({ verdict: 'clear', reasons: [] });
    expect(against('clean.json').code).toBe(0);
    expect(json(against('other-version.json'))['verdict']).toBe('unknown');
    expect(against('other-version.json').code).toBe(5);
    expect(against('sbom.json').code).toBe(5);
  });

  it('[CL23] reports of different artifacts are never clear, unless --service says they are one', () => {
    const against = (file: string, ...more: readonly string[]): Record<string, unknown> =>
      json(
        runCli([
          ...['compare', '--from', path('new.json'), '--to', path(file), '--at', AT, '--json'],
          ...more,
        ]),
      );
    expect(against('stranger.json')).toMatchObject({
      verdict: 'unknown',
      reasons: [expect.stringContaining('different artifacts: shop now, keycloak there')],
    });
    expect(against('moved.json')).toMatchObject({ verdict: 'clear', reasons: [] });
    expect(against('stranger.json', '--service', 'shop')).toMatchObject({
      verdict: 'clear',
      reasons: [expect.stringContaining('both were said to be shop')],
    });
  });

  it('[CL10] floor, deny list and never-accept rules: exit 4', () => {
    expect(json(compare('--json', '--rules', path('floor.json')))['verdict']).toBe('below floor');
    expect(compare('--rules', path('deny.yaml')).code).toBe(4);
    const never = compare('--json', '--rules', path('never.json'), '--kev', path('kev.json'));
    expect([never.code, json(never)['verdict']]).toEqual([4, 'never']);
  });

  it('[CL11] a floor that cannot be placed is refused, never passed over', () => {
    const { code, err, out } = compare('--rules', path('floor-unordered.json'));

    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('$.order: expected the order of releases');
  });

  it('[CL22] two sides under one tag are compared all the same', () => {
    const of = (from: string, to: string, at: string): Ran =>
      runCli(['compare', '--from', path(from), '--to', path(to), '--at', at, '--json']);

    expect(of('clean.json', 'other-version.json', AT).code).toBe(5);
    expect(of('clean.json', 'clean.json', AT)).toMatchObject({ code: 0 });
    expect(of('clean.json', 'clean.json', '2026-12-01T00:00:00Z').code).toBe(5);
  });

  it('[CL12] a scan older than --max-age days before --at is said to be old', () => {
    const reasons = (days: string): string =>
      JSON.stringify(json(compare('--json', '--max-age', days)));

    expect(reasons('30')).not.toContain('old');
    expect(
      json(
        runCli([
          ...['compare', '--from', path('new.json'), '--to', path('old.json'), '--json'],
          ...['--at', '2026-03-05T00:00:00Z'],
        ]),
      )['reasons'],
    ).toContainEqual(expect.stringContaining('Both scans are old'));
  });

  it.each([
    [['--from', 'x'], 'name at least one file for --from and one for --to'],
    [['--nope'], "unknown option '--nope'"],
    [['--at', 'yesterday', '--from', 'a', '--to', 'b'], '--at: expected a time with its zone'],
    [['--max-age', '-1', '--from', 'a', '--to', 'b'], '--max-age'],
    [['a', '--from', 'b', '--to', 'c'], '"a" belongs to neither'],
    [
      ['--from', path('kev.json'), '--to', path('old.json')],
      'expected a report, found the kev feed',
    ],
    [['--from', path('new.json'), '--to', '/no/such'], 'there is no such file'],
    [
      ['--from', path('new.json'), '--to', path('old.json'), '--rules', path('bad.yaml')],
      '$.floor.release: expected a text (put it in quotes), found 1.5.',
    ],
  ])('[CL13] bad usage %j: a sentence on standard error alone, exit 2', (args, part) => {
    const ran = runCli(['compare', ...args]);

    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(part);
  });

  it('[CL14] prints the verdict first, and no colour where there is no terminal', () => {
    const { out } = compare();

    expect(out).toMatch(/^NEEDS ACCEPTANCE {2}Reopens 1 finding/);
    expect(out).toContain('Closed: 1   Kept: 1');
    expect(out).not.toContain('\u001b');
  });
});

describe.skipIf(process.env['LIGHTKEEPER_CORPUS'] === undefined)('the real pair', () => {
  const release = (version: string): string =>
    join(process.env['LIGHTKEEPER_CORPUS'] ?? '', `releases/defectdojo-django-${version}.cdx.xml`);

  it('[CL15] 1.15.0 to 1.14.1 reopens 5, closes 74, keeps 307, and needs acceptance', () => {
    const ran = runCli([
      'compare',
      '--from',
      release('1.15.0'),
      '--to',
      release('1.14.1'),
      '--json',
    ]);
    const { closed, kept, reasons, reopened, verdict } = json(ran) as {
      readonly verdict: string;
      readonly reasons: readonly string[];
      readonly reopened: readonly { readonly id: string }[];
      readonly closed: readonly unknown[];
      readonly kept: number;
    };

    expect([ran.code, verdict, closed.length, kept]).toEqual([3, 'needs acceptance', 74, 307]);
    expect(reopened.map(({ id }) => id)).toEqual([
      ...['CVE-2007-2405', 'CVE-2015-5237', 'CVE-2016-10127', 'CVE-2018-20225'],
      'GHSA-xgxc-v2qg-chmh',
    ]);
    expect(reasons.join(' ')).toMatch(/20 days apart.*different Grype versions.*may understate/);
  });
});
