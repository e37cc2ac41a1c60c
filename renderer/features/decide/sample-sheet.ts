import type { Finding } from '#shared/domain/finding.ts';
import { id } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import { days, instant, minutes } from '#shared/domain/time.ts';
import { decideSheet, type DecideInput } from '#shared/rules/decide-options.ts';
import type { DecideOption } from '#shared/rules/decide-sheet.ts';
import { openFindings } from '#shared/rules/open-findings.ts';
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
} from '#shared/rules/sample-rows.ts';

/** A sheet for the tests of its words: 2.4.0 runs and fails, 2.3.1 ran before, 2.4.1 is scanned. */
const born = (day: number) => ({ firstSeenAt: instant(NOON + days(day)) });
export const older = aRelease('2.3.1', born(-60));
export const running = aRelease('2.4.0', born(-30));
export const newer = aRelease('2.4.1', born(-1));
export const leak = aFinding('CVE-2026-0001', { epss: 0.2 });
export const small = aFinding('CVE-2026-0002', { epss: 0.05, severity: 'low' });

const openIn = (release: Release, findings: readonly Finding[]) =>
  [release.id, openFindings(evidence(release, findings), { kev: null, epss: null })] as const;

export const openSets = (
  ...sets: readonly (readonly [Release, readonly Finding[]])[]
): DecideInput['openSets'] => new Map(sets.map(([release, findings]) => openIn(release, findings)));

export const pastRollbacks = (...lengths: readonly number[]) =>
  lengths.map((length, place) => {
    const startedAt = instant(NOON - days(40 + place));
    const mitigatedAt = instant(startedAt + minutes(length));
    return aMitigation({ id: id(`m${String(place)}`), startedAt, mitigatedAt, restored: true });
  });

export const theIncident = anIncident({
  impactFraction: 0.5,
  startedAt: instant(NOON - minutes(20)),
  placementId: aPlacement().id,
});

export const sampleSheet = (given: Partial<DecideInput> = {}) =>
  decideSheet({
    now: NOON,
    service: aService(),
    placement: aPlacement(),
    incident: theIncident,
    releases: [older, running, newer],
    deployments: [
      aDeployment({
        id: id('d1'),
        releaseId: older.id,
        startedAt: instant(NOON - days(41)),
        endedAt: instant(NOON - days(1)),
      }),
      aDeployment({ id: id('d2'), releaseId: running.id, startedAt: instant(NOON - days(1)) }),
    ],
    incidents: [theIncident],
    acceptances: [],
    standingOf: () => ({ kind: 'proposed' }),
    neverAccept: [],
    scanMaxAge: days(30),
    openSets: openSets([older, [leak, small]], [running, [small]], [newer, []]),
    past: { mitigations: pastRollbacks(6, 11, 24), serviceOf: () => aService().id },
    mitigations: [],
    intel: { kev: null, epss: null },
    mitigationInPlace: 'flag-off',
    own: [],
    ...given,
  });

export function sampleOption(
  kind: DecideOption['kind'],
  given: Partial<DecideInput> = {},
): DecideOption {
  const found = sampleSheet(given).options.find((one) => one.kind === kind);
  if (!found) throw new Error(`no option ${kind}`);
  return found;
}
