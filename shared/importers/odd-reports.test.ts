import { describe, expect, it } from 'vitest';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { reportIn as report } from './read-or-throw.ts';

const [MATCH] = REPORTS.grype.matches;

describe('reports that leave something out, or write it otherwise', () => {
  it('[IM43] Grype: the matches by themselves are a report, an empty list of them is none', () => {
    expect(report({ matches: REPORTS.grype.matches })).toMatchObject({
      format: 'grype',
      entries: 1,
      tool: { name: 'grype', version: null },
      scannedAt: null,
    });
    expect(() => report({ matches: [] })).toThrow('a report of Trivy');
  });

  it('[IM44] Grype: a probability that is written as a text is read', () => {
    const vulnerability = { ...MATCH?.vulnerability, epss: [{ epss: '0.97565' }] };
    const read = report({ ...REPORTS.grype, matches: [{ ...MATCH, vulnerability }] });

    expect(read.scans[0]?.findings[0]?.epss).toBe(0.97565);
  });

  it('[IM45] an entry without an id of a weakness counts, and is told once', () => {
    const nameless = { PkgName: 'elliptic-php' };
    const trivy = report([{ Target: 'composer.lock', Vulnerabilities: [nameless, nameless] }]);
    const cyclonedx = report({ ...REPORTS.cyclonedx, vulnerabilities: [{ description: 'x' }] });

    expect(trivy).toMatchObject({ entries: 2, distinct: 1, bySeverity: { unknown: 2 } });
    expect(trivy.problems).toEqual([expect.stringContaining('names no id for some')]);
    expect(cyclonedx).toMatchObject({ entries: 1, isScan: true });
  });

  it('[IM46] severities are counted by the word of the scanner', () => {
    const ratings = (...labels: readonly string[]): unknown => ({
      ...REPORTS.cyclonedx,
      vulnerabilities: [{ id: 'CVE-2026-1', ratings: labels.map((severity) => ({ severity })) }],
    });

    expect(report(ratings('none', 'info')).bySeverity).toEqual({ info: 1 });
    expect(report(ratings('none')).bySeverity).toEqual({ none: 1 });
    expect(report(ratings('MODERATE', 'low')).bySeverity).toEqual({ medium: 1 });
    expect(report(ratings()).bySeverity).toEqual({ unknown: 1 });
    expect(report(ratings('info')).scans[0]?.findings[0]?.severity).toBe('negligible');
  });

  it('[IM47] Kubernetes: the findings of a summary are read as well', () => {
    const Findings = [{ Kind: 'Pod', Name: 'web', Results: REPORTS.trivy.Results.slice(0, 1) }];

    expect(report({ ClusterName: 'production', Findings })).toMatchObject({
      entries: 1,
      isScan: true,
    });
  });

  it('[IM48] CycloneDX: parts of the subject and services can be affected', () => {
    const read = report({
      ...REPORTS.cyclonedx,
      metadata: {
        component: {
          'bom-ref': 'shop',
          name: 'shop',
          components: [{ 'bom-ref': 'part', name: 'inner', version: '3' }],
        },
      },
      services: [{ 'bom-ref': 'pay', name: 'payments', version: '9' }],
      vulnerabilities: [{ id: 'CVE-2026-1', affects: [{ ref: 'part' }, { ref: 'pay' }] }],
    });

    expect(
      read.scans[0]?.findings.map(({ installedVersion, package: { name } }) => [
        name,
        installedVersion,
      ]),
    ).toEqual([
      ['inner', '3'],
      ['payments', '9'],
    ]);
    expect(read.counts['components']).toBe(2);
  });

  it('[IM49] CycloneDX 1.0 and 1.1 are read as 1.2, and OpenVEX before 0.2 as 0.2', () => {
    const sbom = report(
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.0"><components><component><name>a</name>' +
        '</component></components></bom>',
    );
    const vex = report({
      '@context': 'https://openvex.dev/ns/v0.0.1',
      version: '1',
      statements: [
        { vulnerability: 'CVE-2026-1', products: ['pkg:apk/wolfi/git@2'], status: 'fixed' },
        { vulnerability: { '@id': 'https://nvd.example/CVE-2026-2' }, status: 'affected' },
      ],
    });

    expect(sbom).toMatchObject({ isScan: false, counts: { components: 1 } });
    expect(sbom.problems[0]).toBe('CycloneDX 1.0 was read by the rules of 1.2.');
    expect(vex.vex).toMatchObject([
      { ids: ['CVE-2026-1'], packageName: 'git', status: 'fixed' },
      { ids: ['CVE-2026-2'], packageName: null, status: 'affected' },
    ]);
  });

  it('[IM50] CycloneDX XML: vulnerabilities and ratings without a list around them are read', () => {
    const one = (id: string, severity: string): string =>
      `<v:vulnerabilities ref="urn:uuid:1"><v:id>${id}</v:id><v:ratings>` +
      `<v:severity>${severity}</v:severity></v:ratings></v:vulnerabilities>`;
    const read = report(
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.2" xmlns:v="urn:v" xmlns:bd="urn:bd">' +
        '<components><component><name>a</name><version>1</version>' +
        `${one('CVE-2026-1001', 'Low')}${one('CVE-2026-1002', 'Critical')}</component></components>` +
        '<bd:metadata><bd:tool><bd:name>syft</bd:name></bd:tool></bd:metadata></bom>',
    );

    expect(read).toMatchObject({
      tool: { name: 'syft' },
      entries: 2,
      bySeverity: { critical: 1, low: 1 },
    });
    expect(read.scans[0]?.findings.map(({ package: { name } }) => name)).toEqual(['a', 'a']);
  });
});
