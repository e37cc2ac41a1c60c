import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { mergeFindings } from './merge-findings.ts';
import { normaliseEcosystem, samePackage } from './package-identity.ts';
import { groupWeaknesses } from './weakness-groups.ts';
import { sameWeakness, weaknessIndex, weaknessOf } from './weakness.ts';
import type { Weakness } from './weakness.ts';

const weakness = (ids: readonly string[], more: Partial<Weakness> = {}): Weakness => ({
  ids,
  ecosystem: 'npm',
  packageName: 'lodash',
  ...more,
});

const finding = (ownId: string, ids: readonly string[], more: Partial<Finding> = {}): Finding => ({
  id: ownId,
  ids,
  package: { ecosystem: 'npm', name: 'lodash', purl: null },
  installedVersion: '1.0.0',
  fixedVersions: [],
  severity: 'low',
  cvss: [],
  epss: null,
  kev: false,
  title: null,
  sightings: [{ scanner: 'grype', id: ownId, bundles: [], location: null }],
  ...more,
});

describe('one weakness', () => {
  it('[ID6] matches where alias sets intersect, in the same ecosystem and package', () => {
    const a = weakness(['CVE-2026-1111', 'GHSA-a']);

    expect(sameWeakness(a, weakness(['GHSA-a']))).toBe(true);
    expect(sameWeakness(a, weakness(['GHSA-b']))).toBe(false);
    expect(sameWeakness(a, weakness(['GHSA-a'], { packageName: 'lodash-es' }))).toBe(false);
    expect(sameWeakness(a, weakness(['GHSA-a'], { ecosystem: 'pypi' }))).toBe(false);
  });

  it('[ID7] findings whose own ids are different CVEs never match', () => {
    const a = weakness(['CVE-2026-1111', 'GHSA-a'], { ownCve: 'CVE-2026-1111' });
    const b = weakness(['CVE-2026-2222', 'GHSA-a'], { ownCve: 'CVE-2026-2222' });

    expect(sameWeakness(a, b)).toBe(false);
    expect(groupWeaknesses([a, b, weakness(['GHSA-a'])], (item) => item)).toHaveLength(2);
  });

  it('[ID8] a report that does not say the ecosystem, or the group, agrees with one that does', () => {
    const named = { ecosystem: 'maven', packageName: 'org.apache.logging.log4j:log4j-core' };

    expect(samePackage(named, { ecosystem: null, packageName: 'log4j-core' })).toBe(true);
    expect(samePackage(named, { ecosystem: 'maven', packageName: 'org.other:log4j-core' })).toBe(
      false,
    );
    expect(
      samePackage({ ecosystem: null, packageName: 'a' }, { ecosystem: 'npm', packageName: 'a' }),
    ).toBe(true);
  });

  it('[ID9] names are compared as their ecosystem compares them', () => {
    const same = (ecosystem: string, a: string, b: string): boolean =>
      samePackage({ ecosystem, packageName: a }, { ecosystem, packageName: b });

    expect(same('pypi', 'Ruamel.YAML', 'ruamel-yaml')).toBe(true);
    expect(same('npm', 'Lodash', 'lodash')).toBe(false);
    expect(normaliseEcosystem('Debian:10')).toBe('deb');
    expect(normaliseEcosystem('java-archive')).toBe('maven');
    expect(normaliseEcosystem('')).toBeNull();
  });

  it('[ID10] under CVE and GHSA, by two scanners, in two paths: one finding with its sightings', () => {
    const merged = mergeFindings([
      finding('CVE-2026-1111', ['CVE-2026-1111'], { severity: 'medium' }),
      finding('GHSA-a', ['CVE-2026-1111', 'GHSA-a'], { severity: 'critical', epss: 0.2 }),
      finding('CVE-2026-1111', ['CVE-2026-1111'], {
        sightings: [{ scanner: 'trivy', id: 'CVE-2026-1111', bundles: [], location: '/b' }],
      }),
    ]);

    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ id: 'CVE-2026-1111', severity: 'critical', epss: 0.2 });
    expect(merged[0]?.sightings).toHaveLength(3);
  });

  it('[ID11] two installed versions of one package stay two findings', () => {
    const ids = ['CVE-2026-1111'];

    expect(
      mergeFindings([
        finding('CVE-2026-1111', ids),
        finding('CVE-2026-1111', ids, { installedVersion: '2.0.0' }),
      ]),
    ).toHaveLength(2);
  });

  it('[ID12] an index finds what comparing each with each finds; merging again changes nothing', () => {
    const ids = ['CVE-2026-1111', 'CVE-2026-2222', 'GHSA-a', 'GHSA-b', 'GHSA-c'] as const;
    const anyFinding = fc
      .tuple(
        fc.constantFrom(...ids),
        fc.subarray([...ids]),
        fc.constantFrom('a', 'g:a', 'A'),
        fc.constantFrom('maven', 'pypi', null),
        fc.constantFrom('1', '2'),
      )
      .map(([own, others, name, ecosystem, installedVersion]) =>
        finding(own, [...new Set([own, ...others])].sort(), {
          package: { ecosystem, name, purl: null },
          installedVersion,
        }),
      );
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), (findings) => {
        const index = weaknessIndex(findings, weaknessOf);
        for (const one of findings) {
          expect(index.matches(weaknessOf(one))).toEqual(
            findings.filter((other) => sameWeakness(weaknessOf(other), weaknessOf(one))),
          );
        }
        const merged = mergeFindings(findings);
        expect(merged.flatMap(({ sightings }) => sightings).length).toBeLessThanOrEqual(
          findings.length,
        );
        for (const { sightings } of merged) {
          const cves = new Set(sightings.map(({ id }) => id).filter((id) => id.startsWith('CVE')));
          expect(cves.size).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });
});
