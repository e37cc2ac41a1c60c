import { describe, expect, it } from 'vitest';
import { CYCLONEDX_XML } from '#shared/samples/cyclonedx-xml-sample.ts';
import { EPSS_CSV, KEV_CSV } from '#shared/samples/feed-samples.ts';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { readOrThrow as read, reportIn as report } from './read-or-throw.ts';

describe('what a document of a standard says', () => {
  it('[IM12] SARIF: a suppression counts only where it is accepted', () => {
    const [run] = REPORTS.sarif.runs;
    const [result] = run.results;
    const withStatus = (...statuses: readonly string[]): unknown => ({
      ...REPORTS.sarif,
      runs: [
        {
          ...run,
          results: [
            { ...result, suppressions: statuses.map((status) => ({ kind: 'external', status })) },
          ],
        },
      ],
    });

    for (const status of ['rejected', 'underReview']) {
      expect(report(withStatus(status))).toMatchObject({ counts: { suppressed: 0 } });
      expect(report(withStatus('accepted', status)).scans[0]?.findings).toHaveLength(1);
    }
    expect(report(withStatus('accepted'))).toMatchObject({ entries: 1, counts: { suppressed: 1 } });
    expect(report(withStatus('accepted')).scans[0]?.findings).toEqual([]);
    expect(report(REPORTS.sarif).scans[0]?.findings[0]).toMatchObject({
      id: 'S1',
      severity: 'critical',
      package: { name: 'src/a.ts' },
    });
  });

  it('[IM13] SARIF: without runs, without results or where every call failed it is no scan', () => {
    const [run] = REPORTS.sarif.runs;
    const failed = { ...run, invocations: [{ executionSuccessful: false }], results: [] };

    expect(report({ ...REPORTS.sarif, runs: [] }).isScan).toBe(false);
    expect(report({ ...REPORTS.sarif, runs: [failed] }).isScan).toBe(false);
    expect(report({ ...REPORTS.sarif, runs: [{ ...run, results: null }] }).isScan).toBe(false);
    expect(report({ ...REPORTS.sarif, runs: [{ ...run, results: [] }] }).isScan).toBe(true);
  });

  it('[IM36] SARIF: a file named by its place among the artifacts is found', () => {
    const [run] = REPORTS.sarif.runs;
    const [result] = run.results;
    const locations = [{ physicalLocation: { artifactLocation: { index: 1 } } }];
    const artifacts = [{}, { location: { uri: 'src/b.ts' } }];
    const read = report({
      ...REPORTS.sarif,
      runs: [{ ...run, artifacts, results: [{ ...result, locations }] }],
    });

    expect(read.scans[0]?.findings[0]?.package.name).toBe('src/b.ts');
  });

  it('[IM14] CycloneDX: one entry per affected reference, the worst label, the vector completed', () => {
    const { artifact, counts, entries, scans, tool, vex } = report(REPORTS.cyclonedx);

    expect(entries).toBe(2);
    expect(tool).toEqual({ name: 'grype', version: '0.94.0' });
    expect(artifact).toEqual({
      name: 'team/shop',
      version: '1.4.0',
      digest: `sha256:${'b'.repeat(64)}`,
    });
    expect(counts).toEqual({ vulnerabilities: 1, components: 2 });
    expect(scans[0]?.findings[0]).toMatchObject({
      ids: ['CVE-2026-1004', 'GHSA-jfh8-c2jp-5v3q'],
      severity: 'high',
      cvss: [{ vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' }],
      package: { name: 'org.apache.logging.log4j:log4j-core' },
    });
    expect(vex.map(({ status }) => status)).toEqual(['under_investigation', 'under_investigation']);
  });

  it('[IM15] CycloneDX: an SBOM without vulnerabilities and a VEX document are no scans', () => {
    const { components: _, ...vex } = REPORTS.cyclonedx;
    const { vulnerabilities: __, ...sbom } = REPORTS.cyclonedx;

    expect(report(vex)).toMatchObject({ isScan: false, entries: 2, scans: [] });
    expect(report(vex).vex).toHaveLength(2);
    expect(report(sbom).isScan).toBe(false);
    expect(report({ ...sbom, vulnerabilities: [] }).isScan).toBe(false);
  });

  it('[IM16] CycloneDX XML: the extension of 1.2 is read as the section that came of it', () => {
    const { artifact, entries, scans, tool } = report(CYCLONEDX_XML);

    expect([entries, tool, artifact.version]).toEqual([
      1,
      { name: 'grype', version: '0.7.0' },
      '1.4.0',
    ]);
    expect(scans[0]?.findings[0]).toMatchObject({
      id: 'CVE-2026-1006',
      title: 'a <description>',
      installedVersion: '2.2.18',
      package: { name: 'Django', ecosystem: null },
      cvss: [{ vector: 'AV:N/AC:M/Au:N/C:N/I:P/A:N' }],
    });
  });

  it('[IM17] OpenVEX: a statement names the package inside the image, and no entry', () => {
    expect(report(REPORTS.openvex)).toMatchObject({
      isScan: false,
      entries: 0,
      counts: { statements: 1 },
      vex: [
        {
          ids: ['CVE-2026-1005', 'GHSA-jfh8-c2jp-5v3q'],
          packageName: 'zlib',
          status: 'not_affected',
          statedAt: Date.UTC(2026, 1, 5, 10),
        },
      ],
    });
  });

  it('[IM18] KEV is the same from JSON and CSV, six-digit ids and quoted line breaks included', () => {
    const first = {
      id: 'CVE-2026-1001',
      addedOn: '2026-02-06',
      dueOn: '2026-02-27',
      ransomware: true,
    };

    expect(read(REPORTS.kev)).toMatchObject({ date: '2026-02-06', entries: [first] });
    expect(read(KEV_CSV)).toMatchObject({
      date: '2026-02-06',
      entries: [first, { id: 'CVE-2026-123456', dueOn: null, ransomware: false }],
    });
  });

  it('[IM19] EPSS carries its model and date with the scores', () => {
    const feed = read(EPSS_CSV);

    expect(feed).toMatchObject({ format: 'epss', model: 'v2026.02.01', date: '2026-02-06' });
    expect(feed.format === 'epss' && [...feed.scores]).toEqual([
      ['CVE-2026-1001', 0.971],
      ['CVE-2026-123456', 0.00042],
    ]);
  });
});
