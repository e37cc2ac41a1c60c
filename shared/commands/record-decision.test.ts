import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { after, calendarDay, days, hours } from '#shared/domain/time.ts';
import {
  aSmallFinding,
  checkoutLog,
  KEPT,
  REOPENED,
  type CheckoutLog,
} from '#shared/samples/checkout-log.ts';
import { recordDeployment } from './deployments.ts';
import { clearFloor, denyRelease, setFloor } from './placements.ts';
import type { decisionInput } from './decision-input.ts';
import { recordDecision } from './record-decision.ts';

type Input = z.input<typeof decisionInput>;

/** Rolls back to the older release with an end in 20 hours. */
const rollBack = (given: CheckoutLog, over: Partial<Input> = {}): Input => ({
  question: 'How do we restore checkout?',
  serviceId: given.serviceId,
  placementId: given.placementId,
  incidentId: given.incidentId,
  runningReleaseId: given.newer,
  options: [
    { key: 'stay', kind: 'stay', label: 'Stay', releaseId: null, verdict: null, cells: [] },
    {
      key: 'back',
      kind: 'roll-back',
      label: 'Roll back to 2.3.1',
      releaseId: given.older,
      verdict: 'needs acceptance',
      cells: [{ row: 'Restores', value: '4 of 5', evidence: 'past rollbacks' }],
    },
  ],
  chosen: 'back',
  reason: 'It restores soonest',
  motive: 'reliability',
  acceptance: { expiresAt: after(given.now, hours(20)) },
  ...over,
});

const decide = (given: CheckoutLog, over: Partial<Input> = {}) =>
  given.log.run(recordDecision, rollBack(given, over), given.now);

const refusalOf = (given: CheckoutLog, over: Partial<Input> = {}) => {
  const answer = decide(given, over);
  return answer.ok ? null : answer.refusal;
};

describe('recording a decision', () => {
  it('[CM10] leaves everything that follows from it in one entry', () => {
    const given = checkoutLog();
    const end = after(given.now, hours(20));
    const answer = decide(given, {
      acceptance: {
        expiresAt: end,
        controls: [
          {
            text: 'Rule 9041 is on',
            keptBy: {
              kind: 'new-chore',
              title: 'Check rule 9041',
              dueOn: calendarDay('2026-03-12'),
            },
          },
        ],
      },
      mitigations: [
        { kind: 'rate-limit', text: 'Limit imports', weakensSecurity: true, revertBy: end },
      ],
    });
    const tables = answer.ok ? answer.value?.changes.map(({ table }) => table) : [];
    expect(tables?.toSorted()).toEqual([
      'chores',
      'decisions',
      'deployments',
      'deployments',
      'followUps',
      'mitigations',
      'mitigations',
      'notices',
      'riskAcceptances',
      'timelineLines',
      'timelineLines',
      'timelineLines',
    ]);

    const { log } = given;
    const [decision] = log.rows('decisions');
    expect(decision).toMatchObject({ number: log.entries().length, by: 'Ines Okafor' });
    expect(log.rows('deployments').find(({ endedAt }) => endedAt === null)).toMatchObject({
      releaseId: given.older,
      cause: 'rollback',
      incidentId: given.incidentId,
      decisionId: decision?.id,
    });
    const [chore] = log.rows('chores');
    expect(log.rows('riskAcceptances')).toMatchObject([
      {
        acceptedAt: given.now,
        expiresAt: end,
        approval: { kind: 'self-accepted' },
        controls: [{ text: 'Rule 9041 is on', choreId: chore?.id }],
        decisionId: decision?.id,
      },
    ]);
    expect(log.rows('followUps')).toMatchObject([
      { kind: 'return-to-secure-release', releaseId: given.newer, dueAt: end },
    ]);
    expect(log.rows('notices')).toMatchObject([{ to: 'security', told: null }]);
  });

  it('[CM11] leaves the row of the incident alone', () => {
    const given = checkoutLog();
    const [before] = given.log.rows('incidents');
    decide(given);
    expect(given.log.rows('incidents')).toEqual([before]);
  });

  it('[CM12] is taken back whole by one undo', () => {
    const given = checkoutLog();
    const before = structuredClone(given.log.tables());
    const answer = decide(given);
    if (!answer.ok || !answer.value) throw new Error('not recorded');
    expect(given.log.undo(answer.value.id, given.now).ok).toBe(true);
    expect(given.log.tables()).toEqual(before);
  });

  it('[CM13] accepts what is reopened and uncovered, for this release here, as known now', () => {
    const given = checkoutLog();
    decide(given, {
      intel: {
        kev: { date: '2026-03-11', sha256: 'k', ids: [] },
        epss: { date: '2026-03-11', sha256: 'e', scores: { [REOPENED.id]: 0.3 } },
      },
    });
    expect(given.log.rows('riskAcceptances')).toMatchObject([
      {
        scope: { placementIds: [given.placementId], releaseIds: [given.older] },
        covered: [{ id: REOPENED.id, kev: false, epss: 0.3, cvss: REOPENED.cvss }],
        feeds: [{ name: 'KEV' }, { name: 'EPSS', sha256: 'e' }],
      },
    ]);
  });

  it('[CM14] accepts nothing twice: what an acceptance in force covers is left to it', () => {
    const given = checkoutLog();
    decide(given);
    const back = { runningReleaseId: given.older, acceptance: null };
    const forward = { key: 'on', kind: 'own', label: 'On', releaseId: given.newer } as const;
    const options = [{ ...forward, verdict: null, cells: [] }];
    const next = { ...given, now: after(given.now, hours(1)) };
    decide(next, { ...back, options, chosen: 'on', motive: 'security' });
    const last = { ...given, now: after(given.now, hours(2)) };
    expect(decide(last, { acceptance: null }).ok).toBe(true);
    expect(given.log.rows('riskAcceptances')).toHaveLength(1);
    expect(given.log.rows('deployments').map(({ cause }) => cause)).toEqual([
      'first-seen',
      'rollout',
      'rollback',
      'redeploy',
      'rollback',
    ]);
  });

  it('[CM15] refuses what a never-accept rule refuses, whatever the sheet says', () => {
    const exploited = aSmallFinding('CVE-2026-31337', { kev: true });
    const given = checkoutLog({
      harmClass: { severity: 2, of: 'Money' },
      inOlder: [exploited, KEPT],
    });
    expect(refusalOf(given, { breakGlass: 'It must' })).toMatchObject({
      kind: 'never-accept',
      finding: 'CVE-2026-31337',
    });
  });

  it('[CM16] refuses harm that the operator judged intolerable', () => {
    const given = checkoutLog();
    const harm = { scale: 'MIL-STD-882E', severity: 1, likelihood: 'C', text: 'x' } as const;
    const expiresAt = after(given.now, hours(20));
    expect(refusalOf(given, { acceptance: { expiresAt, harm } })?.kind).toBe('never-accept');
  });

  it('[CM17] refuses an end that is missing, over, or past the limit without a reason', () => {
    const given = checkoutLog();
    const until = (length: number) => ({ expiresAt: after(given.now, length as never) });
    expect(refusalOf(given, { acceptance: null })).toEqual({ kind: 'end-missing', findings: 1 });
    expect(refusalOf(given, { acceptance: { expiresAt: null } })?.kind).toBe('end-missing');
    expect(refusalOf(given, { acceptance: until(0) })?.kind).toBe('in-the-past');
    expect(refusalOf(given, { acceptance: until(days(61)) })).toEqual({
      kind: 'end-past-limit',
      limit: after(given.now, days(60)),
    });
    const longer = { ...until(days(61)), longerReason: 'The bank changes in May' };
    expect(decide(given, { acceptance: longer }).ok).toBe(true);
  });

  it('[CM18] asks for break-glass below the floor and on the deny list', () => {
    const given = checkoutLog();
    const here = { id: given.placementId, reason: 'It loses orders' };
    given.log.run(setFloor, { ...here, releaseId: given.newer }, given.now);
    expect(refusalOf(given)).toMatchObject({ kind: 'break-glass-missing' });

    given.log.run(clearFloor, { id: given.placementId }, given.now);
    given.log.run(denyRelease, { ...here, releaseId: given.older }, given.now);
    expect(refusalOf(given)).toMatchObject({ kind: 'break-glass-missing' });
    expect(decide(given, { breakGlass: 'Wards cannot order' }).ok).toBe(true);
    expect(given.log.rows('decisions')[0]?.breakGlass).toBe('Wards cannot order');
  });

  it('[CM19] refuses a sheet that was made while another release ran', () => {
    const given = checkoutLog();
    const { log, now, older, placementId } = given;
    log.run(
      recordDeployment,
      { placementId, releaseId: older, cause: 'rollback', motive: 'reliability' },
      now,
    );
    expect(refusalOf(given)?.kind).toBe('sheet-out-of-date');
  });

  it('[CM20] refuses an option that is not on the sheet, and an empty reason', () => {
    const given = checkoutLog();
    expect(refusalOf(given, { chosen: 'other' })?.kind).toBe('not-in-log');
    expect(refusalOf(given, { reason: '  ' })).toEqual({ kind: 'empty', field: 'the reason' });
  });

  it('[CM21] only proposes the acceptance where an approver is asked', () => {
    const given = checkoutLog();
    const expiresAt = after(given.now, hours(20));
    decide(given, { acceptance: { expiresAt, approver: 'Security lead' } });
    expect(given.log.rows('riskAcceptances')).toMatchObject([
      { acceptedAt: null, approval: { kind: 'asked', of: 'Security lead' } },
    ]);
  });

  it('[CM22] changes no release and accepts nothing where the choice is to stay', () => {
    const given = checkoutLog();
    const before = given.log.rows('deployments');
    expect(decide(given, { chosen: 'stay', acceptance: null }).ok).toBe(true);
    expect(given.log.rows('deployments')).toEqual(before);
    expect(given.log.rows('riskAcceptances')).toEqual([]);
    expect(given.log.rows('mitigations')).toEqual([]);
  });

  it('[CM23] accepts what stays open as well, when that is asked for', () => {
    const given = checkoutLog();
    const expiresAt = after(given.now, hours(20));
    decide(given, { chosen: 'stay', acceptance: { expiresAt, covers: 'open' } });
    expect(given.log.rows('riskAcceptances')[0]?.covered.map(({ id }) => id)).toEqual([KEPT.id]);
  });

  it('[CM24] tells the other side in words without names, with the end and its zone', () => {
    const given = checkoutLog();
    decide(given);
    const [notice] = given.log.rows('notices');
    expect(notice?.subject).toBe('checkout (production): Roll back to 2.3.1');
    expect(notice?.text).toContain('CVE-2026-11111 in parcel-post');
    expect(notice?.text).toContain('UTC');
    expect(notice?.text).not.toContain('Ines');
  });
});
