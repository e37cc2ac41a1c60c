import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import type { Deployment } from '#shared/domain/release.ts';
import { days, hours, instant } from '#shared/domain/time.ts';
import { decideSheet } from './decide-options.ts';
import { openFindings } from './open-findings.ts';
import {
  aDeployment,
  aFinding,
  anIncident,
  aPlacement,
  aRelease,
  aService,
  evidence,
  NOON,
} from './sample-rows.ts';
import { stabilityRecord } from './stability-record.ts';
import { stabilitySentences, stabilityTitle } from './stability-sentence.ts';

const unstable = { is: 'unstable', reason: 'The tax call times out', at: NOON } as const;
const held = aRelease('2.3.1', { firstSeenAt: instant(NOON - days(60)) });
const failed = aRelease('2.4.0', { stability: unstable });
const untried = aRelease('2.4.1', { firstSeenAt: NOON });
const incident = anIncident({
  causedByReleaseId: failed.id,
  declaredAt: instant(NOON - hours(2)),
  mitigatedAt: instant(NOON - hours(1)),
});
const run = (
  key: string,
  releaseId: typeof held.id,
  from: number,
  to: number | null,
  given: Partial<Deployment> = {},
) =>
  aDeployment({
    ...given,
    id: id(key),
    releaseId,
    startedAt: instant(NOON - hours(from)),
    endedAt: to === null ? null : instant(NOON - hours(to)),
  });
const deployments = [
  run('d1', held.id, 40 * 24, 3),
  run('d2', failed.id, 3, 1),
  run('d3', held.id, 1, null, {
    ...{ motive: 'reliability', cause: 'rollback', reason: 'Cards fail', incidentId: incident.id },
  }),
];
const context = { deployments, incidents: [incident], now: NOON };

describe('how a release held', () => {
  it('[DE10] counts its mark, the incidents it brought, its runs, and why it was left', () => {
    expect(stabilityRecord(failed, context)).toMatchObject({
      mark: unstable,
      brought: [{ number: 214 }],
      left: { ago: hours(1), reason: 'Cards fail' },
      runs: [{ id: 'd2' }],
      ran: hours(2),
    });
    expect(stabilityRecord(held, context)).toMatchObject({ mark: null, brought: [], left: null });
  });

  it('[DE10] attributes the incident for which it was left, unless another cause is named', () => {
    const brought = (causedByReleaseId: typeof held.id | null, kind = incident.kind) =>
      stabilityRecord(failed, {
        ...context,
        incidents: [{ ...incident, causedByReleaseId, kind }],
      })?.brought.length;
    expect(brought(null)).toBe(1);
    expect(brought(held.id)).toBe(0);
    expect(brought(failed.id, 'exercise')).toBe(0);
  });

  it('[DE11] is unknown for a release that never ran here, and not a clean record', () => {
    expect(stabilityRecord(untried, context)).toBeNull();
    const marked = { ...untried, stability: unstable };
    expect(stabilityRecord(marked, context)).toMatchObject({ runs: [], mark: unstable });
  });

  it('[DE12] is a title of its own, the mark first, with the reasons beside it', () => {
    const record = stabilityRecord(failed, context);
    if (record === null) throw new Error('no record');
    expect(stabilityTitle('2.4.0', record)).toBe(
      '2.4.0 is marked unstable and brought INC-214: it was left 1 h ago',
    );
    expect(stabilitySentences('2.4.0', record)).toContain('Left because: Cards fail.');
    const clean = stabilityRecord(held, context);
    expect(clean && stabilityTitle('2.3.1', clean)).toBeNull();
  });

  it('[DE13] counts as worse on the reliability side, and unknown as incomparable', () => {
    const small = aFinding('CVE-2026-0002');
    const openSets = new Map(
      [held, failed, untried].map((release) => [
        release.id,
        openFindings(evidence(release, [small]), { kev: null, epss: null }),
      ]),
    );
    const { options } = decideSheet({
      ...{ now: NOON, service: aService(), placement: aPlacement(), incident: null, deployments },
      ...{ releases: [held, failed, untried], incidents: [incident], acceptances: [], openSets },
      ...{ standingOf: () => ({ kind: 'proposed' }) as const, neverAccept: [], own: [] },
      ...{ scanMaxAge: days(30), past: { mitigations: [], serviceOf: () => null } },
      ...{ mitigations: [], intel: { kev: null, epss: null }, mitigationInPlace: 'flag-off' },
    });
    const marks = options.map(({ mark, release }) => [release?.version, mark]);
    expect(marks).toContainEqual(['2.3.1', 'frontier']);
    expect(marks).toContainEqual(['2.4.0', 'dominated']);
    expect(marks).toContainEqual(['2.4.1', 'incomparable']);
  });
});
