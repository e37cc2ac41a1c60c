import type { Incident } from '#shared/domain/incident.ts';
import type { ServiceLevelObjective } from '#shared/domain/service.ts';
import { before, days, type Instant } from '#shared/domain/time.ts';
import { impactMinutes, type ImpactFacts } from './impact-minutes.ts';

export type ErrorBudget<Facts extends ImpactFacts = Incident> = {
  readonly windowDays: number;
  /** (1 − target) × window; 43.2 for 99.9 % over 30 days. */
  readonly totalMinutes: number;
  readonly spentMinutes: number;
  /** 0 untouched, 1 all spent; above 1 overspent. */
  readonly spentShare: number;
  readonly incidents: readonly Facts[];
  /** Incidents without an estimate: more than `spentMinutes` may be spent. */
  readonly notEstimated: readonly Facts[];
};

/**
 * How much of the error budget the window before `now` used up.
 *
 * The fractions are the operator's estimates, and the answer is to be shown as one.
 *
 * @param incidents those that concern the placement
 * @returns `null` where no objective is set, or one that leaves no budget (a target of 1)
 * @see Google, The Site Reliability Workbook, chapter 5
 */
export function errorBudget<Facts extends ImpactFacts>(
  slo: ServiceLevelObjective | null,
  incidents: readonly Facts[],
  now: Instant,
): ErrorBudget<Facts> | null {
  if (slo === null || slo.target >= 1 || slo.target <= 0 || slo.windowDays <= 0) return null;

  const totalMinutes = (1 - slo.target) * slo.windowDays * 1440;
  const window = { from: before(now, days(slo.windowDays)), to: now };
  const { counted, minutes, notEstimated } = impactMinutes(incidents, window);
  return {
    windowDays: slo.windowDays,
    totalMinutes,
    spentMinutes: minutes,
    spentShare: minutes / totalMinutes,
    incidents: counted,
    notEstimated,
  };
}
