import { describe, expect, it } from 'vitest';
import type { OpenFinding } from '#shared/rules/comparison.ts';
import { findingOrder, matchesFilter, NO_FILTER } from './finding-filter.ts';

const finding = (over: Partial<OpenFinding>): OpenFinding & { readonly covered: boolean } => ({
  id: 'CVE-2026-10001',
  ids: ['CVE-2026-10001'],
  ecosystem: 'npm',
  packageName: 'parcel-post',
  version: '1.0.0',
  fixedVersions: [],
  severity: 'high',
  kev: null,
  epss: null,
  findings: [],
  covered: false,
  ...over,
});

describe('the findings of a release', () => {
  it('[RE4] are ranked by KEV, then severity as labelled, then EPSS: no score joins them', () => {
    const rows = [
      finding({ id: 'low', severity: 'low', epss: 0.9 }),
      finding({ id: 'high', epss: 0.1 }),
      finding({ id: 'higher', epss: 0.2 }),
      finding({ id: 'kev', severity: 'medium', kev: true }),
      finding({ id: 'unsaid', severity: 'unknown' }),
    ];
    expect(findingOrder(rows).map(({ id }) => id)).toEqual([
      'kev',
      'higher',
      'high',
      'low',
      'unsaid',
    ]);
  });

  it('[RE5] are found by any of their ids or their package', () => {
    const one = finding({ ids: ['CVE-2026-10001', 'GHSA-XGXC-V2QG-CHMH'] });
    expect(matchesFilter(one, { ...NO_FILTER, text: 'ghsa-xgxc' })).toBe(true);
    expect(matchesFilter(one, { ...NO_FILTER, text: 'Parcel' })).toBe(true);
    expect(matchesFilter(one, { ...NO_FILTER, text: 'django' })).toBe(false);
    expect(matchesFilter(one, { ...NO_FILTER, severity: 'low' })).toBe(false);
  });

  it('[RE6] with KEV not known are not shown as known exploited', () => {
    expect(matchesFilter(finding({}), { ...NO_FILTER, kevOnly: true })).toBe(false);
    expect(matchesFilter(finding({ kev: true }), { ...NO_FILTER, kevOnly: true })).toBe(true);
  });
});
