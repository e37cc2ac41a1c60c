import { describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { days, hours, instant, minutes } from '#shared/domain/time.ts';
import { errorBudget } from './error-budget.ts';
import { reliabilityMetric } from './reliability-metrics.ts';
import { usualMitigation } from './mitigation-in-place.ts';
import { restoreEvidence } from './restore-evidence.ts';
import { aMitigation, anIncident, NOON } from './sample-rows.ts';

const past = (...lengths: readonly (number | null)[]) =>
  lengths.map((length, place) => {
    const startedAt = instant(NOON - days(10 + place));
    return aMitigation({
      id: id(`m${place}`),
      startedAt,
      restored: length !== null,
      mitigatedAt: length === null ? null : instant(startedAt + minutes(length)),
    });
  });
const service = id<'ServiceId'>('checkout');
const here = (mitigations: ReturnType<typeof past>) => ({ mitigations, serviceOf: () => service });
const evidenceOf = (mitigations: ReturnType<typeof past>, kind = 'rollback' as const) =>
  restoreEvidence(kind, service, here(mitigations), NOON);

describe('evidence for the time to restore', () => {
  it('[RT1] says how many of the past cases restored the service, and how long they took', () => {
    expect(evidenceOf(past(6, 11, null, 24))).toMatchObject({
      of: 'this service',
      n: 4,
      restored: 3,
      times: { n: 3, minutes: [6, 11, 24], spread: { median: 11, p10: 7, p90: 21.4 } },
    });
  });

  it('[RT2] gives no spread below three cases, and nothing at all without one', () => {
    expect(evidenceOf(past(6, 11))?.times).toEqual({ n: 2, minutes: [6, 11], spread: null });
    expect(evidenceOf([])).toBeNull();
  });

  it('[RT3] takes other services only where this one has no case, and says so', () => {
    const elsewhere = { mitigations: past(5), serviceOf: () => id<'ServiceId'>('search') };
    expect(restoreEvidence('rollback', service, elsewhere, NOON)?.of).toBe('any service');
  });

  it('[RT4] leaves out other kinds, cases without an outcome and cases of the future', () => {
    const open = past(5).map((one) => ({ ...one, restored: null }));
    const future = past(5).map((one) => ({ ...one, startedAt: instant(NOON + 1) }));
    const other = past(5).map((one) => ({ ...one, kind: 'restart' as const }));
    expect(evidenceOf([...open, ...future, ...other])).toBeNull();
  });
});

describe('mitigating in place', () => {
  it('[RT5] proposes the kind that restored this service most often, else a flag', () => {
    const rules = past(5, 6).map((one) => ({ ...one, kind: 'waf-rule' as const }));
    const restarts = past(5).map((one) => ({ ...one, kind: 'restart' as const }));
    expect(usualMitigation(service, here([...restarts, ...rules]), NOON)).toBe('waf-rule');
    expect(usualMitigation(service, here([]), NOON)).toBe('flag-off');
  });
});

describe('the error budget', () => {
  const slo = { target: 0.999, windowDays: 30 };
  const outage = (from: number, to: number | null, impactFraction: number | null = 1) =>
    anIncident({
      startedAt: instant(NOON - minutes(from)),
      mitigatedAt: to === null ? null : instant(NOON - minutes(to)),
      impactFraction,
    });

  it('[EB1] is (1 − target) × window: 43.2 minutes for 99.9 % over 30 days', () => {
    expect(errorBudget(slo, [], NOON)?.totalMinutes).toBeCloseTo(43.2);
  });

  it('[EB2] counts overlapping impact once, by the largest fraction at each moment', () => {
    const budget = errorBudget(slo, [outage(60, 30, 0.5), outage(40, 20, 0.2)], NOON);
    expect(budget?.spentMinutes).toBeCloseTo(30 * 0.5 + 10 * 0.2);
  });

  it('[EB3] counts an open incident up to now, and only what lies in the window', () => {
    expect(errorBudget(slo, [outage(10, null)], NOON)?.spentMinutes).toBeCloseTo(10);
    const beforehand = outage(31 * 1440, 30 * 1440 - 5);
    expect(errorBudget(slo, [beforehand], NOON)?.spentMinutes).toBeCloseTo(5);
  });

  it('[EB4] names incidents without an estimate instead of guessing one', () => {
    const budget = errorBudget(slo, [outage(10, 5, null)], NOON);
    expect(budget).toMatchObject({ spentMinutes: 0, notEstimated: [{ impactFraction: null }] });
  });

  it('[EB5] leaves exercises and maintenance out, and is none without an objective', () => {
    const drill = { ...outage(10, 5), kind: 'exercise' as const };
    expect(errorBudget(slo, [drill], NOON)?.spentMinutes).toBe(0);
    expect(errorBudget(null, [], NOON)).toBeNull();
    expect(errorBudget({ target: 1, windowDays: 30 }, [], NOON)).toBeNull();
  });
});

describe('reliability metrics', () => {
  const window = { from: instant(NOON - days(30)), to: NOON };
  const incident = (length: number | null, given = {}) => {
    const startedAt = instant(NOON - days(2));
    const mitigatedAt = length === null ? null : instant(startedAt + minutes(length));
    return anIncident({ startedAt, mitigatedAt, resolvedAt: mitigatedAt, ...given });
  };
  const mitigated = (incidents: readonly ReturnType<typeof incident>[]) =>
    reliabilityMetric('start to mitigated', incidents, window, NOON);

  it('[RM1] shows only the dots below eight incidents', () => {
    const few = mitigated([5, 3, 8].map((length) => incident(length)));
    expect(few).toMatchObject({ n: 3, dots: [3, 5, 8], median: null, p90: null });
    const enough = mitigated([1, 2, 3, 4, 5, 6, 7, 8].map((length) => incident(length)));
    expect(enough).toMatchObject({ n: 8, median: 4.5 });
  });

  it('[RM2] takes incidents with both stamps, and open ones as at least so far', () => {
    const metric = mitigated([incident(5), incident(null), incident(5, { startedAt: null })]);
    expect(metric).toMatchObject({ n: 1, atLeast: [2880] });
  });

  it('[RM3] leaves out exercises and maintenance, and says how many', () => {
    const drills = [incident(5, { kind: 'exercise' }), incident(5, { kind: 'maintenance' })];
    expect(mitigated(drills)).toMatchObject({ n: 0, leftOut: 2, median: null });
  });

  it('[RM4] has a half-open window', () => {
    const onEdge = incident(5, { startedAt: NOON, mitigatedAt: instant(NOON + hours(1)) });
    expect(mitigated([onEdge]).n).toBe(0);
  });
});
