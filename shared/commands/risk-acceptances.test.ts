import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { after, calendarDay, days } from '#shared/domain/time.ts';
import { checkoutLog, type CheckoutLog } from '#shared/samples/checkout-log.ts';
import { aCoveredFinding } from '#shared/samples/decision-builders.ts';
import { acceptRisk, renewAcceptance } from './accept-risk.ts';
import { addChore } from './chores.ts';
import { linkControl } from './controls.ts';
import {
  approveAcceptance,
  rejectAcceptance,
  revokeAcceptance,
  shortenAcceptance,
} from './risk-acceptances.ts';

type Input = z.input<typeof acceptRisk.input>;

const SMALL = aCoveredFinding({
  cvss: [{ vector: 'CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:L/A:L', source: null }],
  epss: 0.02,
});

const accept = (given: CheckoutLog, over: Partial<Input> = {}) =>
  given.log.run(
    acceptRisk,
    {
      scope: {
        serviceId: given.serviceId,
        placementIds: [given.placementId],
        releaseIds: [given.older],
      },
      covered: [SMALL],
      expiresAt: after(given.now, days(5)),
      rationale: 'Blocked at the edge',
      ...over,
    },
    given.now,
  );

const refusalKind = (answer: ReturnType<typeof accept>) => (answer.ok ? null : answer.refusal.kind);
const first = ({ log }: CheckoutLog) => log.rows('riskAcceptances')[0]?.id ?? '';

describe('risk acceptances', () => {
  it('[CM60] are in force at once when self-accepted, with the end that was given', () => {
    const given = checkoutLog();
    accept(given);
    expect(given.log.rows('riskAcceptances')).toMatchObject([
      { acceptedAt: given.now, expiresAt: after(given.now, days(5)), renews: null },
    ]);
  });

  it('[CM61] need an end to come, a reason, and a reason for being longer than the limit', () => {
    const given = checkoutLog();
    expect(refusalKind(accept(given, { expiresAt: null }))).toBe('end-missing');
    expect(refusalKind(accept(given, { expiresAt: given.now }))).toBe('in-the-past');
    expect(refusalKind(accept(given, { rationale: '' }))).toBe('empty');
    const long = { expiresAt: after(given.now, days(90)) };
    expect(refusalKind(accept(given, long))).toBe('end-past-limit');
    expect(accept(given, { ...long, longerReason: 'A planned window' }).ok).toBe(true);
  });

  it('[CM62] refuse what a never-accept rule refuses', () => {
    const given = checkoutLog({ harmClass: { severity: 1, of: 'Life' } });
    expect(refusalKind(accept(given))).toBe('never-accept');
    expect(accept(given, { covered: [{ ...SMALL, epss: 0.001 }] }).ok).toBe(true);
  });

  it('[CM63] are approved from then on, or rejected, once', () => {
    const given = checkoutLog();
    accept(given, { approver: 'Security lead' });
    const later = after(given.now, days(1));
    given.log.run(approveAcceptance, { id: first(given), approver: 'Security lead' }, later);
    expect(given.log.rows('riskAcceptances')).toMatchObject([
      { acceptedAt: later, approval: { kind: 'stated-by-operator', at: later } },
    ]);
    const reject = given.log.run(rejectAcceptance, { id: first(given), reason: 'no' }, later);
    expect(refusalKind(reject)).toBe('already');
  });

  it('[CM68] keep why they were rejected, and are not rejected without a reason', () => {
    const given = checkoutLog();
    accept(given, { approver: 'Security lead' });
    const reject = (reason: string) =>
      given.log.run(rejectAcceptance, { id: first(given), reason }, given.now);
    expect(refusalKind(reject(''))).toBe('empty');
    expect(reject('Fix it first').ok).toBe(true);
    expect(given.log.rows('riskAcceptances')).toMatchObject([
      { rejectedAt: given.now, rejectedBecause: 'Fix it first' },
    ]);
  });

  it('[CM64] are made shorter, never longer', () => {
    const given = checkoutLog();
    accept(given);
    const to = (count: number) =>
      given.log.run(
        shortenAcceptance,
        { id: first(given), expiresAt: after(given.now, days(count)) },
        given.now,
      );
    expect(refusalKind(to(6))).toBe('out-of-range');
    expect(to(2).ok).toBe(true);
  });

  it('[CM65] go on as a new one, linked to the old one, which stays as it was', () => {
    const given = checkoutLog();
    accept(given);
    const [old] = given.log.rows('riskAcceptances');
    const expiresAt = after(given.now, days(20));
    given.log.run(renewAcceptance, { id: first(given), expiresAt, rationale: 'Still' }, given.now);
    expect(given.log.rows('riskAcceptances')).toMatchObject([
      old ?? {},
      { renews: old?.id, covered: old?.covered, scope: old?.scope, expiresAt },
    ]);
  });

  it('[CM66] keep why they were revoked, and are not revoked after their end', () => {
    const given = checkoutLog();
    accept(given);
    const late = after(given.now, days(9));
    const input = { id: first(given), reason: 'Exploited nearby' };
    expect(refusalKind(given.log.run(revokeAcceptance, input, late))).toBe('already');
    given.log.run(revokeAcceptance, input, given.now);
    expect(given.log.rows('riskAcceptances')).toMatchObject([
      { revokedAt: given.now, revokedBecause: 'Exploited nearby' },
    ]);
  });

  it('[CM67] link a control to the chore that keeps it', () => {
    const given = checkoutLog();
    accept(given, { controls: [{ text: 'Rule 9041 is on' }] });
    const schedule = { kind: 'once', due: '2026-03-20' } as const;
    const today = calendarDay('2026-03-10');
    given.log.run(addChore, { title: 'Check rule 9041', schedule, today }, given.now);
    const choreId = given.log.rows('chores')[0]?.id ?? '';
    const input = { acceptanceId: first(given), control: 'Rule 9041 is on', choreId };
    given.log.run(linkControl, input, given.now);
    expect(given.log.rows('riskAcceptances')[0]?.controls).toEqual([
      { text: 'Rule 9041 is on', choreId },
    ]);
  });
});
