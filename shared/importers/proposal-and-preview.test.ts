import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/domain/finding.ts';
import { REPORTS } from '#shared/samples/report-samples.ts';
import { previewImport } from './preview-import.ts';
import { proposeArtifact } from './propose-artifact.ts';
import { readImportText } from './read-import.ts';

const NOTHING = { name: null, version: null, digest: null };

describe('which release a report belongs to', () => {
  it.each([
    ['defectdojo-django-1.14.1.cdx.xml', NOTHING, 'defectdojo-django', '1.14.1'],
    ['/scans/shop_v2.0.0-rc.1.grype.json', NOTHING, 'shop', 'v2.0.0-rc.1'],
    ['trivy-shop-2026-02-01.json', NOTHING, 'shop', '2026-02-01'],
    ['report.json', NOTHING, null, null],
    ['a.json', { ...NOTHING, name: 'registry/team/shop', version: '1.4.0' }, 'shop', '1.4.0'],
    ['shop-1.5.0.json', { ...NOTHING, name: 'team/shop' }, 'shop', '1.5.0'],
    ['other-1.5.0.json', { ...NOTHING, name: 'team/shop' }, 'shop', null],
    ['shop-1.5.0.json', { ...NOTHING, name: '/tmp/build' }, 'shop', '1.5.0'],
    ['shop-1.5.0.json', { ...NOTHING, name: '.' }, 'shop', '1.5.0'],
  ])('[IM34] %s with artifact %o is proposed as %s %s', (fileName, artifact, service, version) => {
    expect(proposeArtifact({ artifact }, fileName)).toEqual({ service, version });
  });
});

describe('the preview of an import', () => {
  const answer = readImportText(JSON.stringify(REPORTS.grype));
  const report = answer.ok && 'scans' in answer.value ? answer.value : null;
  const [finding] = report?.scans[0]?.findings ?? [];
  const findings = (scan: readonly Finding[] | null): ReturnType<typeof previewImport> =>
    report ? previewImport(report, () => scan) : [];

  it('[IM35] says what is new, changed and gone against the last scan of this scanner and kind', () => {
    if (!finding) throw new Error('no finding');
    const gone = { ...finding, id: 'CVE-2026-9999', ids: ['CVE-2026-9999'], sightings: [] };

    expect(findings([gone])[0]?.sinceLast).toMatchObject({ appeared: [finding], gone: [gone] });
    expect(findings([finding])[0]?.sinceLast).toMatchObject({ appeared: [], unchanged: 1 });
    expect(findings([{ ...finding, severity: 'low' }])[0]?.sinceLast).toMatchObject({
      appeared: [],
      changed: [{ after: finding }],
      gone: [],
    });
  });

  it('[IM36] claims no comparison where there is no earlier scan', () => {
    expect(findings(null)).toMatchObject([
      { kind: 'vulnerabilities', findings: 1, bySeverity: { critical: 1 }, sinceLast: null },
    ]);
  });
});
