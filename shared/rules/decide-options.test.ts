import { describe, expect, it } from 'vitest';
import type { Finding } from '#shared/domain/finding.ts';
import { id } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import { days, instant, minutes } from '#shared/domain/time.ts';
import { alternatives, bestOfBoth } from './best-of-both.ts';
import { decideSheet, type DecideInput } from './decide-options.ts';
import { DEFAULT_NEVER_ACCEPT } from './never-accept.ts';
import { openFindings } from './open-findings.ts';
import {
  aDeployment,
  aFinding,
  aMitigation,
  anIncident,
  aPlacement,
  aRelease,
  aService,
  evidence,
  NOON,
} from './sample-rows.ts';
import { scatterOf } from './scatter.ts';

const born = (day: number) => ({ firstSeenAt: instant(NOON + days(day)) });
const oldest = aRelease('2.3.0', born(-90));
const older = aRelease('2.3.1', born(-60));
const running = aRelease('2.4.0', born(-30));
const newer = aRelease('2.4.1', born(-1));
const leak = aFinding('CVE-2026-0001', { epss: 0.2 });
const small = aFinding('CVE-2026-0002', { epss: 0.05, severity: 'low' });
const none = { kev: null, epss: null };

const setsOf = (...pairs: readonly (readonly [Release, readonly Finding[]])[]) =>
  new Map(
    pairs.map(([release, findings]) => [
      release.id,
      openFindings(evidence(release, findings), none),
    ]),
  );
const incident = anIncident({
  impactFraction: 0.5,
  startedAt: instant(NOON - minutes(20)),
  placementId: aPlacement().id,
});
const rollbacks = [6, 11, 24].map((length, place) => {
  const startedAt = instant(NOON - days(40 + place));
  const mitigatedAt = instant(startedAt + minutes(length));
  return aMitigation({ id: id(`m${place}`), startedAt, mitigatedAt, restored: true });
});

const input = (given: Partial<DecideInput> = {}): DecideInput => ({
  now: NOON,
  service: aService(),
  placement: aPlacement(),
  incident,
  releases: [oldest, older, running, newer],
  deployments: [
    aDeployment({
      id: id('d1'),
      releaseId: older.id,
      startedAt: instant(NOON - days(41)),
      endedAt: NOON,
    }),
    aDeployment({ id: id('d2'), releaseId: running.id }),
  ],
  incidents: [incident],
  acceptances: [],
  standingOf: () => ({ kind: 'proposed' }),
  neverAccept: [],
  scanMaxAge: days(30),
  openSets: setsOf([older, [leak, small]], [running, [small]], [newer, []]),
  past: { mitigations: rollbacks, serviceOf: () => aService().id },
  mitigations: [],
  intel: none,
  mitigationInPlace: 'flag-off',
  own: [],
  ...given,
});
const sheet = (given: Partial<DecideInput> = {}) => decideSheet(input(given));
const option = (given: Partial<DecideInput>, kind: string) => {
  const found = sheet(given).options.find((one) => one.kind === kind);
  if (!found) throw new Error(`no option ${kind}`);
  return found;
};

describe('options of a decision', () => {
  it('[DE1] are staying, what ran here or was scanned, forward, mitigating in place, and own ones', () => {
    const own = [{ label: 'Turn it off', releaseId: null, mitigation: null }];
    const { options } = sheet({ own });
    expect(options.map(({ key, kind, release }) => [key, kind, release?.version])).toEqual([
      ['1', 'stay', '2.4.0'],
      ['2', 'roll-back', '2.3.1'],
      ['3', 'fix-forward', '2.4.1'],
      ['4', 'mitigate', '2.4.0'],
      ['5', 'own', '2.4.0'],
    ]);
  });

  it('[DE2] put a denied release behind the others', () => {
    const openSets = setsOf([oldest, []], [older, []], [running, []]);
    const placement = aPlacement({ denyList: [{ releaseId: older.id, reason: 'loses orders' }] });
    const back = sheet({ openSets, placement }).options.filter(({ kind }) => kind === 'roll-back');
    expect(back.map(({ release }) => release?.version)).toEqual(['2.3.0', '2.3.1']);
    expect(back[1]?.comparison?.verdict).toBe('below floor');
  });

  it('[DE3] say what a rollback brings back, closes, and how long it may be accepted', () => {
    const { security } = option({}, 'roll-back');
    expect(security.reopened.value).toMatchObject({ findings: [{ id: 'CVE-2026-0001' }] });
    expect(security.acceptance.value).toMatchObject({ kind: 'needed', limit: { days: 3 } });
    const forward = option({}, 'fix-forward').security;
    expect(forward.closed.value).toMatchObject({ findings: [{ id: 'CVE-2026-0002' }] });
    expect(forward.acceptance.value).toEqual({ kind: 'not-needed', uncovered: 0 });
  });

  it('[DE4] show the evidence of every figure, and no figure without a case', () => {
    const { reliability } = option({}, 'roll-back');
    expect(reliability.restores.value).toMatchObject({ cases: { n: 3, restored: 3 } });
    expect(reliability.timeToRestore.value).toMatchObject({
      cases: { times: { spread: { median: 11 } } },
    });
    expect(reliability.restores.evidence).toHaveLength(3);
    const forward = option({}, 'fix-forward').reliability;
    expect(forward.restores.value).toEqual({ kind: 'unknown', missing: 'case' });
    expect(forward.impactNextDay.value).toEqual({ kind: 'unknown', missing: 'case' });
    expect(option({}, 'stay').reliability.restores.value).toEqual({ kind: 'not-expected' });
  });

  it('[DE5] expect impact as fraction × minutes, a day at most', () => {
    expect(option({}, 'stay').reliability.impactNextDay.value).toMatchObject({ minutes: 720 });
    const impact = option({}, 'roll-back').reliability.impactNextDay.value;
    expect(impact).toMatchObject({ minutes: 5.5, fraction: 0.5 });
    const unjudged = { ...incident, impactFraction: null };
    const stay = option({ incident: unjudged }, 'stay');
    expect(stay.reliability.impactNextDay.value).toEqual({ kind: 'unknown', missing: 'fraction' });
  });

  it('[DE6] say unknown for a release without a scan, and never that it closes anything', () => {
    const unscanned = openFindings({ release: older, scans: [], vex: [] }, none);
    const openSets = new Map([...setsOf([running, [small]]), [older.id, unscanned] as const]);
    const back = option({ openSets }, 'roll-back');
    expect(back.comparison?.verdict).toBe('unknown');
    expect(back.security.reopened.value).toEqual({ kind: 'unknown', missing: 'scan' });
    expect(back.security.closed.value).toEqual({ kind: 'unknown', missing: 'scan' });
    expect(back.security.expectedExploited.value).toEqual({ kind: 'unknown', missing: 'scan' });
    expect(back.upkeep.work.value).toContainEqual({ kind: 'scan', release: older });
    expect(back.mark).toBe('incomparable');
  });

  it('[DE7] forbid what a never-accept rule refuses, and let it dominate nothing', () => {
    const exploited = aFinding('CVE-2026-0009', { kev: true });
    const back = option(
      {
        service: aService({ harmClass: { severity: 1, of: 'Life' } }),
        neverAccept: DEFAULT_NEVER_ACCEPT,
        openSets: setsOf([older, [exploited]], [running, []]),
      },
      'roll-back',
    );
    expect(back).toMatchObject({
      mark: 'forbidden',
      security: { acceptance: { value: { kind: 'never' } } },
    });
  });

  it('[DE8] mark what another option dominates, by the vectors alone', () => {
    const read = { kev: { date: '2026-05-14', has: () => false }, epss: null };
    const calm = { incident: null, intel: read };
    const unread = sheet({ incident: null }).options.find(({ kind }) => kind === 'roll-back');
    expect(unread?.mark).toBe('incomparable');
    const { options } = sheet(calm);
    expect(options.map(({ dominatedBy, kind, mark }) => [kind, mark, dominatedBy])).toEqual([
      ['stay', 'frontier', null],
      ['roll-back', 'dominated', '1'],
      ['fix-forward', 'incomparable', null],
      ['mitigate', 'frontier', null],
    ]);
  });

  it('[DE9] leave what was opened before to be undone, whatever is chosen', () => {
    const open = aMitigation({ kind: 'waf-rule', revertBy: NOON, text: 'WAF off' });
    const { upkeep } = option({ mitigations: [open] }, 'roll-back');
    expect(upkeep.leftToUndo.value.map(({ kind }) => kind)).toEqual([
      'return-to-release',
      'temporary-mitigation',
    ]);
  });
});

describe('best of both', () => {
  const current = openFindings(evidence(running, [small, leak]), none);
  const set = (release: Release, findings: readonly Finding[]) =>
    openFindings(evidence(release, findings), none);
  const best = (...sets: readonly ReturnType<typeof set>[]) =>
    bestOfBoth(current, sets, aPlacement(), [oldest, older, running, newer])?.evidence.release
      .version;

  it('[BB1] is the newest release with no worse open set than what runs', () => {
    expect(
      best(set(oldest, []), set(older, [small]), set(newer, [aFinding('CVE-1999-0001')])),
    ).toBe('2.3.1');
  });

  it('[BB2] is never marked unstable, unscanned, denied or below the floor', () => {
    const stability = { is: 'unstable', reason: 'drops orders', at: NOON } as const;
    expect(best(set({ ...newer, stability }, []))).toBeUndefined();
    expect(best(openFindings({ release: newer, scans: [], vex: [] }, none))).toBeUndefined();
    const floor = { floor: { releaseId: running.id, reason: 'fix' } };
    const below = bestOfBoth(current, [set(older, [])], aPlacement(floor), [older, running]);
    expect(below).toBeNull();
  });

  it('[BB3] is offered beside going forward and mitigating in place', () => {
    const offered = alternatives(current, [set(older, [])], aPlacement(), [
      oldest,
      older,
      running,
      newer,
    ]);
    expect(offered.bestOfBoth?.evidence.release).toBe(older);
    expect(offered.forward).toEqual([newer]);
    expect(offered.mitigateInPlace).toBe(true);
  });
});

describe('the picture of two rows', () => {
  it('[SC1] draws impact minutes against the band of expected exploited findings', () => {
    const { points } = scatterOf(sheet());
    const back = points.find(({ option: { kind } }) => kind === 'roll-back');
    expect(back?.impactMinutes).toBeCloseTo(5.5);
    expect(back?.expected.low).toBeCloseTo(0.2);
    expect(back?.expected.high).toBeCloseTo(0.25);
    expect(back?.expected).toMatchObject({ n: 2, nKnown: 2 });
  });

  it('[SC2] does not draw an option without a past case, and names it', () => {
    expect(scatterOf(sheet()).notDrawn.map(({ kind }) => kind)).toEqual([
      'fix-forward',
      'mitigate',
    ]);
  });

  it('[SC3] keeps known exploited findings apart, as an observation', () => {
    const exploited = aFinding('CVE-2026-0009', { kev: true, epss: 0.9 });
    const openSets = setsOf([older, [exploited, leak]], [running, []]);
    const back = scatterOf(sheet({ openSets })).points.find(
      ({ option: { kind } }) => kind === 'roll-back',
    );
    expect(back?.expected).toMatchObject({ high: 0.2, knownExploited: [{ id: 'CVE-2026-0009' }] });
  });
});
