import type { Incident } from '#shared/domain/incident.ts';
import type { Placement } from '#shared/domain/service.ts';
import type { Instant, TimeWindow } from '#shared/domain/time.ts';

/** Effect on users, at its strongest at each moment, over a window. */
export type ImpactMinutes<Facts extends ImpactFacts = Incident> = {
  /** Σ of fraction × minutes over the union of the impact intervals. */
  readonly minutes: number;
  /** Incidents that the sum counts. */
  readonly counted: readonly Facts[];
  /** Incidents in the window whose fraction or start nobody stated: the sum is at least this. */
  readonly notEstimated: readonly Facts[];
};

/** What of an incident its impact depends on. */
export type ImpactFacts = Pick<
  Incident,
  'declaredAt' | 'impactFraction' | 'kind' | 'mitigatedAt' | 'resolvedAt' | 'startedAt'
>;

type Interval = { readonly from: Instant; readonly to: Instant; readonly fraction: number };

/** Whether an incident is about this placement; one of the whole service is about each of its. */
export const concerns = (incident: Incident, placement: Placement): boolean =>
  incident.kind === 'incident' &&
  (incident.placementId === null
    ? incident.serviceId === placement.serviceId
    : incident.placementId === placement.id);

/**
 * The impact of incidents on users within a window.
 *
 * From the first effect to mitigated, else resolved, else up to the window's end. Where incidents
 * overlap, the moment counts once, by the largest fraction. Exercises and maintenance are left out.
 */
export function impactMinutes<Facts extends ImpactFacts>(
  incidents: readonly Facts[],
  window: TimeWindow,
): ImpactMinutes<Facts> {
  const counted: Facts[] = [];
  const notEstimated: Facts[] = [];
  const intervals: Interval[] = [];

  for (const incident of incidents) {
    const { impactFraction, kind, mitigatedAt, resolvedAt, startedAt } = incident;
    if (kind !== 'incident') continue;
    const end = mitigatedAt ?? resolvedAt ?? window.to;
    if (end <= window.from || (startedAt ?? incident.declaredAt) >= window.to) continue;
    if (startedAt === null || impactFraction === null) {
      notEstimated.push(incident);
      continue;
    }
    const from = startedAt > window.from ? startedAt : window.from;
    const to = end < window.to ? end : window.to;
    counted.push(incident);
    if (from < to) intervals.push({ from, to, fraction: impactFraction });
  }
  return { minutes: strongest(intervals) / 60_000, counted, notEstimated };
}

/** Fraction × milliseconds, the largest fraction at each moment. */
function strongest(intervals: readonly Interval[]): number {
  const edges = [...new Set(intervals.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  let sum = 0;
  for (let place = 0; place + 1 < edges.length; place += 1) {
    const [from = 0, to = 0] = edges.slice(place, place + 2);
    let fraction = 0;
    for (const interval of intervals) {
      if (interval.from <= from && to <= interval.to) {
        fraction = Math.max(fraction, interval.fraction);
      }
    }
    sum += fraction * (to - from);
  }
  return sum;
}
