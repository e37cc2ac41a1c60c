import { describe, expect, it } from 'vitest';
import { CYCLONEDX_XML, EPSS_CSV, KEV_CSV, REPORTS } from '#shared/samples/report-samples.ts';
import { readImportText } from './read-import.ts';
import type { ImportedFile, Report } from './report.ts';

function read(value: unknown): ImportedFile {
  const answer = readImportText(typeof value === 'string' ? value : JSON.stringify(value));
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

const report = (value: unknown): Report => {
  const file = read(value);
  if (file.format === 'kev' || file.format === 'epss') throw new Error(file.format);
  return file;
};

describe('what a report says', () => {
  it('[IM4] Trivy: artifact, time, advisories on sightings only, fixes, kinds by class', () => {
    const { artifact, counts, scannedAt, scans, tool } = report(REPORTS.trivy);

    expect(artifact).toEqual({
      name: 'registry.example:5000/team/shop',
      version: '1.4.0',
      digest: `sha256:${'a'.repeat(64)}`,
    });
    expect(tool).toEqual({ name: 'trivy', version: null });
    expect(scannedAt).toBe(Date.UTC(2026, 1, 1, 10, 0, 0, 123));
    expect(scans.map(({ findings, kind }) => [kind, findings.length])).toEqual([
      ['vulnerabilities', 1],
      ['misconfigurations', 1],
    ]);
    expect(scans[0]?.findings[0]).toMatchObject({
      id: 'CVE-2026-1001',
      ids: ['CVE-2026-1001'],
      package: { ecosystem: 'deb', name: 'openssl' },
      fixedVersions: ['3.0.2', '3.1.0'],
      severity: 'high',
      sightings: [{ bundles: ['DSA-6001-1'] }],
    });
    expect(counts['misconfigurations']).toBe(1);
  });

  it('[IM5] Trivy: a report of licences alone, or without results, is no scan', () => {
    const licences = {
      ...REPORTS.trivy,
      Results: [{ Target: 'x', Class: 'license', Licenses: [{}] }],
    };

    expect(report(licences)).toMatchObject({ isScan: false, scans: [], counts: { licenses: 1 } });
    expect(report({ ...REPORTS.trivy, Results: null }).isScan).toBe(false);
  });

  it('[IM6] Trivy: the older list and Kubernetes reports are read as well', () => {
    const results = REPORTS.trivy.Results;
    const kubernetes = {
      ClusterName: 'production',
      Resources: [{ Namespace: 'shop', Kind: 'Deployment', Name: 'web', Results: results }],
    };

    expect(report(results.slice(0, 1))).toMatchObject({
      format: 'trivy',
      entries: 1,
      isScan: true,
    });
    expect(report(kubernetes).scans[0]?.findings[0]?.sightings[0]?.location).toBe(
      'shop/Deployment/web: shop (debian 12)',
    );
  });

  it('[IM7] Grype: related ids are aliases, a Java package has its group, EPSS and KEV are kept', () => {
    const { advisoryDataAt, artifact, counts, scans } = report(REPORTS.grype);

    expect(artifact).toMatchObject({ name: 'team/shop', version: '1.4.0' });
    expect(advisoryDataAt).toBe(Date.UTC(2026, 1, 1));
    expect(counts).toEqual({ ignored: 1 });
    expect(scans[0]?.findings[0]).toMatchObject({
      id: 'CVE-2026-1002',
      ids: ['CVE-2026-1002', 'GHSA-aaaa-bbbb-cccc'],
      package: { ecosystem: 'maven', name: 'org.apache.logging.log4j:log4j-core' },
      epss: 0.5,
      kev: true,
      severity: 'critical',
    });
  });

  it('[IM8] an advisory that bundles several CVEs becomes one finding for each of them', () => {
    const [match] = REPORTS.grype.matches;
    const bundled = {
      ...REPORTS.grype,
      matches: [
        {
          ...match,
          vulnerability: { id: 'ALAS-2026-1', severity: 'High' },
          relatedVulnerabilities: [{ id: 'CVE-2026-2222' }, { id: 'CVE-2026-1111' }],
        },
      ],
    };
    const { distinct, entries, scans } = report(bundled);

    expect([entries, distinct]).toEqual([1, 1]);
    expect(scans[0]?.findings.map(({ id, ids }) => [id, ids])).toEqual([
      ['CVE-2026-1111', ['CVE-2026-1111']],
      ['CVE-2026-2222', ['CVE-2026-2222']],
    ]);
    expect(scans[0]?.findings[0]?.sightings[0]?.bundles).toEqual(['ALAS-2026-1']);
  });

  it('[IM9] OSV-Scanner: two records of one weakness are two entries and one finding', () => {
    const { distinct, entries, scans } = report(REPORTS['osv-scanner']);

    expect([entries, distinct, scans[0]?.findings.length]).toEqual([2, 1, 1]);
    expect(scans[0]?.findings[0]).toMatchObject({
      id: 'CVE-2026-1003',
      fixedVersions: ['3.1.3'],
      severity: 'medium',
      package: { ecosystem: 'pypi', name: 'Jinja2' },
    });
  });

  it('[IM10] npm audit 2: texts in `via` are no entries, and a score of 0 is unscored', () => {
    const { entries, scans } = report(REPORTS['npm-audit']);

    expect(entries).toBe(1);
    expect(scans[0]?.findings[0]).toMatchObject({
      id: 'GHSA-3787-6prv-h9w3',
      cvss: [],
      severity: 'medium',
      installedVersion: null,
    });
  });

  it("[IM11] npm's own error is refused, since it would look like a clean scan", () => {
    const answer = readImportText('{"error": {"code": "ENOAUDIT", "summary": "no audit"}}');

    expect(answer.ok ? '' : answer.refusal[0]?.found).toContain('ENOAUDIT (no audit)');
  });

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
