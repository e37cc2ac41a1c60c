import { describe, expect, it } from 'vitest';
import { after, calendarDay, hours } from '#shared/domain/time.ts';
import { checkoutLog, KEPT, REOPENED, type CheckoutLog } from '#shared/samples/checkout-log.ts';
import { rollBackInput, type RollBackInput } from '#shared/samples/roll-back-input.ts';
import { recordDecision } from './record-decision.ts';

const decide = (given: CheckoutLog, over: Partial<RollBackInput> = {}) =>
  given.log.run(recordDecision, rollBackInput(given, over), given.now);

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
    expect(notice?.text).toMatch(/CVE-2026-11111 in parcel-post \((?:critical|high|medium|low)/);
    expect(notice?.text).toContain('UTC');
    expect(notice?.text).not.toContain('Ines');
  });
});
