import { describe, expect, it } from 'vitest';
import { after, days, hours } from '#shared/domain/time.ts';
import {
  aSmallFinding,
  checkoutLog,
  KEPT,
  type CheckoutLog,
} from '#shared/samples/checkout-log.ts';
import { rollBackInput, type RollBackInput } from '#shared/samples/roll-back-input.ts';
import { recordDeployment } from './deployments.ts';
import { clearFloor, denyRelease, setFloor } from './placements.ts';
import { recordDecision } from './record-decision.ts';

const decide = (given: CheckoutLog, over: Partial<RollBackInput> = {}) =>
  given.log.run(recordDecision, rollBackInput(given, over), given.now);

const refusalOf = (given: CheckoutLog, over: Partial<RollBackInput> = {}) => {
  const answer = decide(given, over);
  return answer.ok ? null : answer.refusal;
};

describe('recording a decision', () => {
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

  it('[CM25] refuses a scope that reaches into another service', () => {
    const given = checkoutLog();
    const expiresAt = after(given.now, hours(20));
    const acceptance = { expiresAt, releaseIds: ['elsewhere'] };
    expect(refusalOf(given, { acceptance })).toEqual({ kind: 'other-service', what: 'release' });
  });
});
