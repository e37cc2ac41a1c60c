import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { after, days, hours, instant } from '#shared/domain/time.ts';
import type { AcceptanceStanding } from '#shared/rules/acceptance-standing.ts';
import { anAcceptance } from '#shared/samples/decision-builders.ts';
import { aPlacement, aService, THEN } from '#shared/samples/release-builders.ts';
import {
  approvalWords,
  isIn,
  type RegisterRow,
  registerOrder,
  scopeWords,
  termLeft,
  urgencyOf,
} from './register.ts';

const row = (standing: AcceptanceStanding, over: Partial<RiskAcceptance> = {}): RegisterRow => ({
  acceptance: anAcceptance(over),
  standing,
  service: aService(),
  placements: [aPlacement()],
});
const inForce = (left: number): AcceptanceStanding => ({
  kind: 'in-force',
  remaining: days(left),
});

describe('the list of acceptances', () => {
  it('[RK1] begins with what is suspended, then proposed, then the soonest end; ended ones last', () => {
    const rows = [
      row({ kind: 'revoked', since: THEN }, { number: 5 }),
      row(inForce(9), { number: 4, expiresAt: after(THEN, days(9)) }),
      row(inForce(2), { number: 3, expiresAt: after(THEN, days(2)) }),
      row({ kind: 'proposed' }, { number: 2 }),
      row({ kind: 'suspended', since: THEN, because: 'a chore' }, { number: 1 }),
      row({ kind: 'expired', since: after(THEN, days(1)) }, { number: 6 }),
    ];
    expect(registerOrder(rows).map(({ acceptance }) => acceptance.number)).toEqual([
      1, 2, 3, 4, 6, 5,
    ]);
  });

  it('[RK2] calls "ends soon" what is in force and ends within seven days', () => {
    expect(isIn(row(inForce(7)), 'ends-soon')).toBe(true);
    expect(isIn(row(inForce(8)), 'ends-soon')).toBe(false);
    expect(isIn(row({ kind: 'expired', since: THEN }), 'ends-soon')).toBe(false);
    expect(isIn(row({ kind: 'expired', since: THEN }), 'ended')).toBe(true);
    expect(urgencyOf(inForce(1))).toBe('now');
    expect(urgencyOf(inForce(3))).toBe('soon');
    expect(urgencyOf(inForce(30))).toBe('none');
  });

  it('[RK3] draws the share of the term that is left', () => {
    const acceptance = anAcceptance();
    expect(termLeft(acceptance, THEN)).toBe(1);
    expect(termLeft(acceptance, after(THEN, days(7)))).toBe(0.5);
    expect(termLeft(acceptance, after(THEN, days(40)))).toBe(0);
    expect(termLeft({ ...acceptance, expiresAt: acceptance.proposedAt }, THEN)).toBe(0);
  });

  it('[RK4] says where it holds in words, "all" only where all was chosen', () => {
    expect(scopeWords(row(inForce(1)), ['2.3.1'])).toBe('production, release 2.3.1');
    const wide = { serviceId: id<'ServiceId'>('service-1'), placementIds: null, releaseIds: null };
    expect(scopeWords(row(inForce(1), { scope: wide }), null)).toBe(
      'all environments, all releases',
    );
  });

  it('[RK5] never shows one operator as two people', () => {
    const dated = (at: number): string => new Date(at).toISOString().slice(0, 10);
    expect(approvalWords(anAcceptance(), dated)).toBe('Self-accepted, no second person');
    const stated = anAcceptance({
      approval: {
        kind: 'stated-by-operator',
        approver: 'Head of security',
        at: instant(THEN + hours(1)),
      },
    });
    expect(approvalWords(stated, dated)).toBe(
      'Approver stated by operator: Head of security, 2026-03-01',
    );
  });
});
