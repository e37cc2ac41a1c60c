import { describe, expect, it } from 'vitest';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { reportIn as report } from './read-or-throw.ts';
import { readImportText } from './read-import.ts';

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
});
