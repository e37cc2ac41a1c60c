import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { after, days } from '#shared/domain/time.ts';
import { openFindings } from '#shared/rules/open-findings.ts';
import { anIncident } from '#shared/samples/decision-builders.ts';
import {
  aDeployment,
  aFinding,
  aPlacement,
  aRelease,
  aScan,
  THEN,
} from '#shared/samples/release-builders.ts';
import { longestBar, releaseRows } from './release-rows.ts';

const older = aRelease();
const newer = aRelease({
  id: id('release-2'),
  version: '2.4.0',
  firstSeenAt: after(THEN, days(9)),
});
const scanned = openFindings(
  { release: older, scans: [{ scan: aScan(), findings: [aFinding()] }], vex: [] },
  { kev: null, epss: null },
);
const input = {
  placement: aPlacement({ floor: { releaseId: newer.id, reason: 'proven' } }),
  releases: [older, newer],
  deployments: [
    aDeployment({ endedAt: after(THEN, days(10)) }),
    aDeployment({
      id: id('deployment-2'),
      releaseId: newer.id,
      startedAt: after(THEN, days(10)),
    }),
  ],
  incidents: [
    anIncident({ causedByReleaseId: newer.id }),
    anIncident({ id: id('drill'), causedByReleaseId: newer.id, kind: 'exercise' }),
  ],
  openSets: new Map([[older.id as string, scanned]]),
  coverOf: () => ({ kind: 'none' }) as const,
  now: after(THEN, days(12)),
};

describe('the releases of a service, for one placement', () => {
  it('[RE7] come by when they came to be, the newest first, never by their version', () => {
    const rows = releaseRows(input);
    expect(rows.map(({ release }) => release.version)).toEqual(['2.4.0', '2.3.1']);
    expect(rows.map(({ isRunning, ranFor }) => [isRunning, ranFor])).toEqual([
      [true, days(2)],
      [false, days(10)],
    ]);
  });

  it('[RE8] without a scan are unknown, never clean', () => {
    const [unscanned, known] = releaseRows(input);
    expect(unscanned?.security).toBe(null);
    expect(known?.security).toMatchObject({ uncovered: 1, knownExploited: null });
    expect(longestBar(releaseRows(input))).toBe(1);
  });

  it('[RE9] say whether they are the floor, below it, or denied', () => {
    const [floor, below] = releaseRows(input);
    expect([floor?.isFloor, floor?.belowFloor]).toEqual([true, null]);
    expect(below?.belowFloor).toBe('Older than the floor 2.4.0');
  });

  it('[RE10] count the incidents they caused, exercises left out', () => {
    expect(releaseRows(input)[0]?.incidentsCaused).toHaveLength(1);
  });
});
