import { describe, expect, it } from 'vitest';
import { after, before, days, hours, type Instant } from '#shared/domain/time.ts';
import { checkoutLog, type CheckoutLog } from '#shared/samples/checkout-log.ts';
import { THEN } from '#shared/samples/release-builders.ts';
import { correctDeployment, recordDeployment } from './deployments.ts';

const recording = (
  { log, now, older, placementId }: CheckoutLog,
  startedAt: Instant,
  endedAt: Instant | null = null,
) =>
  log.run(
    recordDeployment,
    { placementId, releaseId: older, startedAt, endedAt, cause: 'rollback', motive: 'reliability' },
    now,
  );

const refusalKind = (answer: ReturnType<typeof recording>) =>
  answer.ok ? null : answer.refusal.kind;

describe('a deployment', () => {
  it('[CM40] ends the one that ran in the same place at the moment the next one begins', () => {
    const given = checkoutLog();
    recording(given, before(given.now, hours(1)));
    expect(given.log.rows('deployments').map(({ endedAt }) => endedAt)).toEqual([
      after(THEN, days(10)),
      before(given.now, hours(1)),
      null,
    ]);
  });

  it('[CM41] refuses a start before another one began, in the future, or of what runs', () => {
    const given = checkoutLog();
    expect(refusalKind(recording(given, after(THEN, days(9))))).toBe('overlaps');
    expect(refusalKind(recording(given, after(given.now, hours(1))))).toBe('in-the-future');
    recording(given, given.now);
    expect(refusalKind(recording(given, given.now))).toBe('already');
  });

  it('[CM42] takes a period of the past where nothing else ran', () => {
    const given = checkoutLog();
    const early = before(THEN, days(4));
    expect(recording(given, early, before(THEN, days(2))).ok).toBe(true);
    expect(refusalKind(recording(given, before(THEN, days(3)), THEN))).toBe('overlaps');
    expect(refusalKind(recording(given, early, early))).toBe('out-of-order');
  });

  it('[CM43] corrects a time together with the neighbour that touches it', () => {
    const given = checkoutLog();
    const { log, newer, now } = given;
    const running = log.rows('deployments').find(({ releaseId }) => releaseId === newer);
    const earlier = after(THEN, days(9));
    log.run(correctDeployment, { id: running?.id ?? '', startedAt: earlier }, now);
    expect(log.rows('deployments')).toMatchObject([{ endedAt: earlier }, { startedAt: earlier }]);

    const tooEarly = log.run(correctDeployment, { id: running?.id ?? '', startedAt: THEN }, now);
    expect(tooEarly.ok ? null : tooEarly.refusal.kind).toBe('overlaps');
  });
});
