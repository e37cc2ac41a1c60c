import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, days } from '#shared/domain/time.ts';
import type { AcceptanceStanding } from './acceptance-standing.ts';
import { coverOf } from './covered-scope.ts';
import { openFindings } from './open-findings.ts';
import {
  aFinding,
  anAcceptance,
  aPlacement,
  aRelease,
  covered,
  evidence,
  NOON,
} from './sample-rows.ts';

const release = aRelease('2.3.1');
const placement = aPlacement();
const inForce = (): AcceptanceStanding => ({ kind: 'in-force', remaining: days(1) });
const open = (...findings: readonly ReturnType<typeof aFinding>[]) =>
  openFindings(evidence(release, findings), { kev: null, epss: null }).findings;

const kindOf = (
  finding: ReturnType<typeof aFinding>,
  acceptances: readonly ReturnType<typeof anAcceptance>[],
  standing: () => AcceptanceStanding = inForce,
) => {
  const [one] = open(finding);
  return one ? coverOf(one, acceptances, placement, release, standing).kind : null;
};

describe('what an acceptance covers', () => {
  const leak = aFinding('CVE-2026-0001');
  const accepted = anAcceptance({ covered: [covered('CVE-2026-0001')] });
  const { scope } = accepted;

  it('[CS1] needs the scope and the snapshot, both', () => {
    expect(kindOf(leak, [accepted])).toBe('in-force');
    expect(kindOf(aFinding('CVE-2026-0002'), [accepted])).toBe('none');
    const staging = { ...scope, placementIds: [id<'PlacementId'>('staging')] };
    expect(kindOf(leak, [{ ...accepted, scope: staging }])).toBe('out-of-scope');
  });

  it('[CS2] does not carry over to a release that its scope does not list', () => {
    const listed = { ...accepted, scope: { ...scope, releaseIds: [id<'ReleaseId'>('2.4.0')] } };
    expect(kindOf(leak, [listed])).toBe('out-of-scope');
    const wider = { ...accepted, scope: { ...scope, releaseIds: [release.id] } };
    expect(kindOf(leak, [wider])).toBe('in-force');
  });

  it('[CS3] matches by alias set and package, and not in another package', () => {
    const ghsa = aFinding('GHSA-aaaa-bbbb-cccc', { aliases: ['CVE-2026-0001'] });
    expect(kindOf(ghsa, [accepted])).toBe('in-force');
    expect(kindOf(aFinding('CVE-2026-0001', { name: 'flask' }), [accepted])).toBe('none');
  });

  it('[CS4] never covers another CVE, whatever alias is learned later', () => {
    const signed = anAcceptance({
      covered: [covered('CVE-2026-0001', { ids: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'] })],
    });
    const learned = aFinding('CVE-2026-0002', { aliases: ['GHSA-aaaa-bbbb-cccc'] });
    expect(kindOf(learned, [signed])).toBe('none');
  });

  it('[CS7] covers the same findings after any alias was learned, in any combination', () => {
    const known = ['CVE-2026-0001', 'CVE-2026-0002', 'CVE-2026-0003', 'CVE-2026-0004'];
    const advisories = fc.subarray(['GHSA-aaaa-bbbb-cccc', 'GHSA-dddd-eeee-ffff']);
    fc.assert(
      fc.property(
        fc.subarray(known),
        fc.array(advisories, { minLength: 8, maxLength: 8 }),
        (signed, learned) => {
          const snapshot = signed.map((own, place) =>
            covered(own, { ids: [own, ...(learned[place] ?? [])] }),
          );
          const acceptance = anAcceptance({ covered: snapshot });
          for (const [place, own] of known.entries()) {
            const finding = aFinding(own, { aliases: learned[place + 4] ?? [] });
            const expected = signed.includes(own) ? 'in-force' : 'none';
            expect(kindOf(finding, [acceptance])).toBe(expected);
          }
        },
      ),
    );
  });

  it('[CS5] is lapsed, and uncovered, while the acceptance is not in force', () => {
    const since = NOON;
    const standings: readonly AcceptanceStanding[] = [
      { kind: 'expired', since },
      { kind: 'suspended', since, because: 'x' },
      { kind: 'revoked', since },
      { kind: 'proposed' },
    ];
    for (const standing of standings)
      expect(kindOf(leak, [accepted], () => standing)).toBe('lapsed');
  });

  it('[CS6] names the acceptance in force before a lapsed one, and the one that ends last', () => {
    const later = anAcceptance({
      id: id('ra-2'),
      covered: accepted.covered,
      expiresAt: after(accepted.expiresAt, days(5)),
    });
    const [finding] = open(leak);
    if (!finding) throw new Error('nothing open');
    const both = coverOf(finding, [accepted, later], placement, release, inForce);
    expect(both).toMatchObject({ acceptance: { id: 'ra-2' } });
    const lapsing = coverOf(finding, [accepted, later], placement, release, (one) =>
      one.id === later.id ? { kind: 'expired', since: NOON } : inForce(),
    );
    expect(lapsing).toMatchObject({ kind: 'in-force', acceptance: { id: 'ra-1' } });
  });
});
