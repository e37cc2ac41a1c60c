import { describe, expect, it } from 'vitest';
import {
  aliasSet,
  bundlesOf,
  canonicalId,
  isBundlingAdvisory,
  shownId,
} from './finding-identity.ts';

describe('ids of findings', () => {
  it('[ID1] the same id is the same text: CVE in upper case, GHSA groups in lower case', () => {
    expect(canonicalId(' cve-2026-123456 ')).toBe('CVE-2026-123456');
    expect(canonicalId('GHSA-XGXC-V2QG-CHMH')).toBe('GHSA-xgxc-v2qg-chmh');
    expect(canonicalId('RUSTSEC-2021-0001')).toBe('RUSTSEC-2021-0001');
  });

  it.each([
    ...['DSA-4808-1', 'DLA-2483-1', 'RHSA-2021:1234', 'RHBA-2021:1', 'ELSA-2021-1', 'CESA-2021:1'],
    ...['ALAS-2021-1234', 'ALAS2-2021-1', 'ALAS2DOCKER-2021-1', 'USN-4667-1', 'openSUSE-SU-2021:1'],
    ...['SUSE-SU-2021:1', 'GLSA-202101-01', 'FEDORA-2021-1', 'MGASA-2021-0001', 'RLSA-2021:1'],
    ...['ALSA-2021:1', 'VMSA-2021-0001', 'MS17-010', 'KB4012212'],
  ])('[ID2] %s bundles several weaknesses', (id) => {
    expect(isBundlingAdvisory(id)).toBe(true);
  });

  it.each([
    ...[
      'CVE-2021-44228',
      'GHSA-jfh8-c2jp-5v3q',
      'RUSTSEC-2021-0001',
      'PYSEC-2021-1',
      'GO-2021-0113',
    ],
    ...[
      'SNYK-JS-LODASH-1',
      'MAL-2023-1035',
      'TEMP-0841856-B18BAF',
      'DEBIAN-CVE-2021-1',
      'OSV-2021-1',
    ],
  ])('[ID3] %s is one weakness', (id) => {
    expect(isBundlingAdvisory(id)).toBe(false);
  });

  it('[ID4] the alias set holds no bundling advisory, unless nothing else is known', () => {
    expect(aliasSet('CVE-2020-27350', ['DSA-4808-1', 'cve-2020-27350'])).toEqual([
      'CVE-2020-27350',
    ]);
    expect(bundlesOf('CVE-2020-27350', ['DSA-4808-1'])).toEqual(['DSA-4808-1']);
    expect(aliasSet('DSA-4808-1', [])).toEqual(['DSA-4808-1']);
  });

  it('[ID5] shown is its own CVE, else the lowest CVE by number, else its own id', () => {
    expect(shownId('CVE-2021-2000', ['CVE-2019-1000', 'CVE-2021-2000'])).toBe('CVE-2021-2000');
    expect(shownId('GHSA-a', ['CVE-2021-123456', 'CVE-2021-9999', 'GHSA-a'])).toBe('CVE-2021-9999');
    expect(shownId('RUSTSEC-2021-0001', ['RUSTSEC-2021-0001'])).toBe('RUSTSEC-2021-0001');
  });
});
