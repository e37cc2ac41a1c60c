import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, days, instant } from '#shared/domain/time.ts';
import type { ReleaseEvidence, ThreatIntel } from './comparison.ts';
import { openFindings } from './open-findings.ts';
import { aFinding, aRelease, aScan, aVexStatement, evidence, NOON } from './sample-rows.ts';

const none: ThreatIntel = { kev: null, epss: null };
const release = aRelease('2.4.0');
const leak = aFinding('CVE-2026-0001');
const other = aFinding('CVE-2026-0002');

const scanned = (scans: ReleaseEvidence['scans']): ReleaseEvidence => ({ release, scans, vex: [] });
const at = (day: number, given = {}) =>
  aScan({ id: id(`scan ${day}`), scannedAt: instant(NOON + days(day)), ...given });
const idsOf = (given: ReleaseEvidence, intel = none) =>
  openFindings(given, intel).findings.map((finding) => finding.id);

describe('what is open in a release', () => {
  it('[OF1] takes the newest scan of each scanner and kind, and the union of those', () => {
    const given = scanned([
      { scan: at(-3), findings: [leak] },
      { scan: at(-1), findings: [other] },
      { scan: at(-9, { scanner: 'trivy' }), findings: [aFinding('CVE-2026-0003')] },
    ]);
    expect(idsOf(given)).toEqual(['CVE-2026-0002', 'CVE-2026-0003']);
  });

  it('[OF2] closes a finding only by a newer scan of the same scanner and kind', () => {
    const otherScanner = scanned([
      { scan: at(-3), findings: [leak] },
      { scan: at(-1, { scanner: 'trivy' }), findings: [] },
      { scan: at(-1, { kind: 'code' }), findings: [] },
    ]);
    expect(idsOf(otherScanner)).toEqual(['CVE-2026-0001']);
  });

  it('[OF3] is one element for CVE and GHSA, two scanners, two paths and several versions', () => {
    const given = scanned([
      { scan: at(-1), findings: [leak, aFinding('CVE-2026-0001', { installedVersion: '2.0' })] },
      {
        scan: at(-1, { scanner: 'osv-scanner' }),
        findings: [
          aFinding('GHSA-aaaa-bbbb-cccc', { aliases: ['CVE-2026-0001'], severity: 'low' }),
        ],
      },
    ]);
    const { findings } = openFindings(given, none);
    expect(findings).toMatchObject([{ id: 'CVE-2026-0001', version: '1.0,2.0', severity: 'high' }]);
    expect(findings[0]?.ids).toContain('GHSA-aaaa-bbbb-cccc');
  });

  it('[OF4] never joins two CVEs through an advisory that names both', () => {
    const both = aFinding('GHSA-aaaa-bbbb-cccc', { aliases: ['CVE-2026-0001', 'CVE-2026-0002'] });
    expect(idsOf(evidence(release, [leak, both, other]))).toEqual([
      'CVE-2026-0001',
      'CVE-2026-0002',
    ]);
  });

  it('[OF5] joins alias sets over a third report that knows both ids', () => {
    const findings = [
      aFinding('GHSA-aaaa-bbbb-cccc'),
      aFinding('RUSTSEC-2026-0001'),
      aFinding('OSV-2026-1', { aliases: ['GHSA-aaaa-bbbb-cccc', 'RUSTSEC-2026-0001'] }),
    ];
    expect(openFindings(evidence(release, findings), none).findings).toHaveLength(1);
  });

  it('[OF6] does not depend on the order of scans and findings', () => {
    const pool = ['CVE-2026-0001', 'CVE-2026-0002', 'GHSA-aaaa-bbbb-cccc', 'GHSA-dddd-eeee-ffff'];
    const finding = fc.tuple(fc.constantFrom(...pool), fc.subarray(pool)).map(([own, aliases]) =>
      aFinding(own, {
        aliases: aliases.filter((alias) => !alias.startsWith('CVE') || !own.startsWith('CVE')),
      }),
    );
    const seen = (given: ReleaseEvidence) =>
      openFindings(given, none).findings.map(({ findings, id: shown }) => [shown, findings.length]);
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 4 }), (findings) => {
        const one = seen(evidence(release, findings));
        expect(seen(evidence(release, findings.toReversed()))).toEqual(one);
        expect(one.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(findings.length);
      }),
    );
  });

  it('[OF7] takes away what the newest VEX statement calls not affected or fixed, and keeps it', () => {
    const given = { ...evidence(release, [leak, other]), vex: [aVexStatement()] };
    const set = openFindings(given, none);
    expect(set.findings.map((finding) => finding.id)).toEqual(['CVE-2026-0002']);
    expect(set.removed).toMatchObject([
      { finding: { id: 'CVE-2026-0001' }, statement: { status: 'not_affected', source: 'vendor' } },
    ]);
  });

  it('[OF8] opens it again when a later statement says affected, or both have one date', () => {
    const later = aVexStatement({ status: 'affected', statedAt: after(NOON, days(1)) });
    const same = aVexStatement({ status: 'under_investigation' });
    for (const statement of [later, same]) {
      const given = { ...evidence(release, [leak]), vex: [statement, aVexStatement()] };
      expect(idsOf(given)).toEqual(['CVE-2026-0001']);
    }
  });

  it('[OF9] does not apply a statement to another package, or to another CVE by alias', () => {
    const elsewhere = aVexStatement({ packageName: 'flask' });
    expect(idsOf({ ...evidence(release, [leak]), vex: [elsewhere] })).toHaveLength(1);
    const aliased = aFinding('CVE-2026-0002', { aliases: ['GHSA-aaaa-bbbb-cccc'] });
    const about = aVexStatement({ ids: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'] });
    expect(idsOf({ ...evidence(release, [aliased]), vex: [about] })).toHaveLength(1);
  });

  it('[OF10] proves a vulnerability scan only by one, never by other kinds or documents', () => {
    expect(openFindings(evidence(release, []), none).hasVulnerabilityScan).toBe(true);
    const code = evidence(release, [], { kind: 'code' });
    expect(openFindings(code, none).hasVulnerabilityScan).toBe(false);
    const vexOnly = { release, scans: [], vex: [aVexStatement()] };
    expect(openFindings(vexOnly, none).hasVulnerabilityScan).toBe(false);
  });

  it('[OF11] knows KEV and EPSS only from a feed or the report, and else says unknown', () => {
    const [unknown] = openFindings(evidence(release, [leak]), none).findings;
    expect(unknown).toMatchObject({ kev: null, epss: null });
    const fed: ThreatIntel = {
      kev: { date: '2026-05-14', has: (one) => one === 'CVE-2026-0001' },
      epss: { date: '2026-05-14', of: (one) => (one === 'CVE-2026-0001' ? 0.4 : null) },
    };
    const reported = aFinding('CVE-2026-0002', { epss: 0.2, kev: true });
    const [first, second] = openFindings(evidence(release, [leak, reported]), fed).findings;
    expect(first).toMatchObject({ kev: true, epss: 0.4 });
    expect(second).toMatchObject({ kev: true, epss: 0.2 });
  });
});
