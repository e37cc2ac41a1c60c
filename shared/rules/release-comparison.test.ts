import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/domain/finding.ts';
import { id } from '#shared/domain/ids.ts';
import { days, instant } from '#shared/domain/time.ts';
import type { ComparisonInput } from './comparison.ts';
import { DEFAULT_NEVER_ACCEPT } from './never-accept.ts';
import { reasonSentences } from './reason-sentence.ts';
import { compareReleases } from './release-comparison.ts';
import {
  aComparison,
  aFinding,
  anAcceptance,
  anIncident,
  aPlacement,
  aRelease,
  covered,
  evidence,
  NOON,
} from './sample-rows.ts';

const newer = aRelease('2.4.0');
const older = aRelease('2.3.1', { firstSeenAt: instant(NOON - days(60)) });
const leak = aFinding('CVE-2026-0001');
const lasting = instant(NOON - days(31));

const compared = (
  from: readonly Finding[],
  to: readonly Finding[],
  given: Partial<ComparisonInput> = {},
) =>
  compareReleases(aComparison({ from: evidence(newer, from), to: evidence(older, to), ...given }));

const kinds = ({ reasons }: ReturnType<typeof compareReleases>) => reasons.map(({ kind }) => kind);

describe('what a change of release brings back', () => {
  it('[RC1] reopens what the target holds and the running release does not', () => {
    const gone = aFinding('CVE-2026-0002');
    const both = aFinding('CVE-2026-0003');
    const { closed, kept, reopened } = compared([gone, both], [leak, both]);
    expect(reopened.map((finding) => finding.id)).toEqual(['CVE-2026-0001']);
    expect(closed.map((finding) => finding.id)).toEqual(['CVE-2026-0002']);
    expect(kept.map((finding) => finding.id)).toEqual(['CVE-2026-0003']);
  });

  it('[RC2] matches by alias set and package, whatever the installed version', () => {
    const there = aFinding('GHSA-aaaa-bbbb-cccc', {
      aliases: ['CVE-2026-0001'],
      installedVersion: '0.9',
    });
    expect(compared([leak], [there]).kept).toHaveLength(1);
    expect(compared([leak], [aFinding('CVE-2026-0001', { name: 'flask' })]).reopened).toHaveLength(
      1,
    );
  });

  it('[RC3] never matches two CVEs, also where an alias says that they are one', () => {
    const shared = ['GHSA-aaaa-bbbb-cccc'];
    const one = aFinding('CVE-2026-0001', { aliases: shared });
    const other = aFinding('CVE-2026-0002', { aliases: shared });
    expect(compared([other], [one]).reopened).toHaveLength(1);
  });

  it('[RC4] does not look at version numbers: an older release may be clean', () => {
    const django = aRelease('1.11.8');
    const clean = aRelease('1.11.7', { firstSeenAt: instant(NOON - days(90)) });
    const rf4j = aFinding('GHSA-rf4j-j272-fj86', { aliases: ['CVE-2018-6188'] });
    const back = compareReleases(
      aComparison({ from: evidence(django, [rf4j]), to: evidence(clean, []) }),
    );
    expect(back.verdict).toBe('clear');
    expect(back.closed).toHaveLength(1);
  });

  it('[RC5] is its own inverse: what one way reopens, the way back closes', () => {
    const pool = fc.subarray(
      Array.from({ length: 12 }, (_, n) => aFinding(`CVE-2026-${1000 + n}`, { name: `p${n % 3}` })),
    );
    fc.assert(
      fc.property(pool, pool, (here, there) => {
        const way = compared(here, there);
        const back = compared(there, here);
        const ids = (list: readonly { readonly id: string }[]) => list.map((item) => item.id);
        expect(ids(way.reopened)).toEqual(ids(back.closed));
        expect(ids(way.kept)).toEqual(ids(back.kept));
        expect(way.reopened.length + way.kept.length).toBe(there.length);
        expect(way.closed.length + way.kept.length).toBe(here.length);
      }),
    );
  });

  it('[RC6] says whose fixes would be undone: shipped after the target, up to what runs', () => {
    const incidents = [
      anIncident({ id: id('a'), fixedInReleaseId: newer.id }),
      anIncident({ id: id('b'), fixedInReleaseId: older.id }),
      anIncident({ id: id('c'), fixedInReleaseId: newer.id, kind: 'exercise' }),
    ];
    const result = compared([], [], { incidents });
    expect(result.undone.map((incident) => incident.id)).toEqual(['a']);
    expect(result.verdict).toBe('clear with note');
    const forward = compareReleases(
      aComparison({ from: evidence(older, []), to: evidence(newer, []), incidents }),
    );
    expect(forward.undone).toEqual([]);
  });
});

describe('the verdict', () => {
  it('[RC7] is needs acceptance for a reopened finding that nothing in force covers', () => {
    expect(compared([], [leak]).verdict).toBe('needs acceptance');
    const accepted = anAcceptance({ covered: [covered('CVE-2026-0001')] });
    const expired = compared([], [leak], {
      acceptances: [accepted],
      standingOf: () => ({ kind: 'expired', since: NOON }),
    });
    expect(expired.verdict).toBe('needs acceptance');
    expect(expired.reopened[0]?.cover.kind).toBe('lapsed');
  });

  it('[RC8] is clear with note where every reopened finding is covered for the target', () => {
    const accepted = anAcceptance({ covered: [covered('CVE-2026-0001')] });
    expect(compared([], [leak], { acceptances: [accepted] }).verdict).toBe('clear with note');

    const elsewhere = { ...accepted, scope: { ...accepted.scope, releaseIds: [newer.id] } };
    const outside = compared([], [leak], { acceptances: [elsewhere] });
    expect(outside.verdict).toBe('needs acceptance');
    expect(outside.reopened[0]?.cover.kind).toBe('out-of-scope');
  });

  it('[RC9] is unknown where a side has no vulnerability scan, whatever else is known', () => {
    const unscanned = { release: older, scans: [], vex: [] };
    const result = compared([leak], [], { to: unscanned });
    expect(result.verdict).toBe('unknown');
    expect(kinds(result)[0]).toBe('no-scan');
    const licences = evidence(older, [], { kind: 'misconfigurations' });
    expect(compared([], [], { to: licences }).verdict).toBe('unknown');
  });

  it('[RC10] is unknown where nothing is reopened, but the scans are hard to compare', () => {
    const old = evidence(older, [], { scannedAt: lasting });
    expect(compared([], [], { to: old }).verdict).toBe('unknown');
  });

  it('[RC11] never hides a reopened finding behind incomparability, which stays a reason', () => {
    const old = evidence(older, [leak], { scannedAt: lasting, scannerVersion: '0.7.0' });
    const result = compared([], [], { to: old });
    expect(result.verdict).toBe('needs acceptance');
    expect(kinds(result)).toEqual(['uncovered', 'incomparable', 'incomparable', 'incomparable']);
  });

  it('[RC12] is below floor for a release older than the floor, or on the deny list', () => {
    const placement = aPlacement({ floor: { releaseId: newer.id, reason: 'CVE fixed' } });
    expect(compared([], [leak], { placement }).verdict).toBe('below floor');
    const denying = aPlacement({ denyList: [{ releaseId: older.id, reason: 'loses orders' }] });
    expect(compared([], [], { placement: denying }).verdict).toBe('below floor');
    const atFloor = aPlacement({ floor: { releaseId: older.id, reason: 'CVE fixed' } });
    expect(compared([], [], { placement: atFloor }).verdict).toBe('clear');
  });

  it('[RC13] is never where a never-accept rule matches a reopened finding, and not a kept one', () => {
    const exploited = aFinding('CVE-2026-0001', { kev: true });
    const given = {
      harmClass: { severity: 1, of: 'Life' },
      neverAccept: DEFAULT_NEVER_ACCEPT,
    } as const;
    expect(compared([], [exploited], given).verdict).toBe('never');
    expect(compared([exploited], [exploited], given).verdict).toBe('clear');
  });

  it('[RC14] asks for an unknown likelihood and does not refuse by it', () => {
    const result = compared([], [leak], {
      harmClass: { severity: 1, of: 'Life' },
      neverAccept: DEFAULT_NEVER_ACCEPT,
    });
    expect(result.verdict).toBe('needs acceptance');
    expect(kinds(result)).toContain('likelihood-unknown');
  });

  it('[RC15] is clear only when both sides were scanned, alike, and nothing comes back', () => {
    const result = compared([leak], []);
    expect(result).toMatchObject({ verdict: 'clear', reasons: [] });
  });

  it('[RC23] finds nothing reopened by staying, however old the scan; without one it is unknown', () => {
    const stale = evidence(newer, [leak], { scannedAt: lasting });
    expect(compareReleases(aComparison({ from: stale, to: stale }))).toMatchObject({
      verdict: 'clear',
      reopened: [],
      kept: [{ id: 'CVE-2026-0001' }],
    });
    const unscanned = { ...stale, scans: [] };
    const result = compareReleases(aComparison({ from: unscanned, to: unscanned }));
    expect(kinds(result)).toEqual(['no-scan']);
  });

  it('[RC24] is unknown where the reports name different artifacts, however little comes back', () => {
    const differentArtifacts = { from: ['python'], to: ['keycloak'], takenAs: null };
    expect(compared([], [], { differentArtifacts }).verdict).toBe('unknown');
    const open = compared([], [leak], { differentArtifacts });
    expect(open.verdict).toBe('needs acceptance');
    expect(kinds(open)).toContain('different-artifacts');
    const acceptances = [anAcceptance({ covered: [covered('CVE-2026-0001')] })];
    expect(compared([], [leak], { acceptances }).verdict).toBe('clear with note');
    expect(compared([], [leak], { acceptances, differentArtifacts }).verdict).toBe('unknown');
    expect(reasonSentences(open.reasons)[0]).toMatch(/^The reports name different artifacts/);

    const said = compared([], [], {
      differentArtifacts: { ...differentArtifacts, takenAs: 'shop' },
    });
    expect(said.verdict).toBe('clear');
    expect(reasonSentences(said.reasons)).toEqual([expect.stringContaining('said to be shop')]);
  });

  it('[RC16] puts the reason that gave the verdict first, in every combination', () => {
    const first = {
      never: ['never-accept'],
      'below floor': ['below-floor', 'denied'],
      unknown: ['no-scan', 'incomparable'],
      'needs acceptance': ['uncovered'],
      'clear with note': ['covered', 'undone'],
      clear: [undefined],
    };
    const flag = fc.boolean();
    fc.assert(
      fc.property(flag, flag, flag, flag, flag, flag, (kev, floor, scan, cover, old, fix) => {
        const to = evidence(older, [{ ...leak, kev }], { scannedAt: old ? lasting : NOON });
        const result = compared([], [], {
          to: scan ? to : { ...to, scans: [] },
          placement: aPlacement({ floor: floor ? { releaseId: newer.id, reason: 'x' } : null }),
          acceptances: cover ? [anAcceptance({ covered: [covered('CVE-2026-0001')] })] : [],
          incidents: fix ? [anIncident({ fixedInReleaseId: newer.id })] : [],
          harmClass: { severity: 2, of: 'Money' },
          neverAccept: DEFAULT_NEVER_ACCEPT,
        });
        expect(first[result.verdict]).toContain(result.reasons[0]?.kind);
        if (old && scan) expect(kinds(result)).toContain('incomparable');
      }),
    );
  });
});
