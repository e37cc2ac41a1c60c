import type { Incident, IncidentStamps } from '#shared/domain/incident.ts';
import type { Instant, TimeWindow } from '#shared/domain/time.ts';
import { median, quantile } from './quantile.ts';

/** Named by both stamps; an abbreviation alone has several meanings in use. */
export const METRICS = {
  'start to detected': ['startedAt', 'detectedAt'],
  'detected to acknowledged': ['detectedAt', 'acknowledgedAt'],
  'start to mitigated': ['startedAt', 'mitigatedAt'],
  'start to resolved': ['startedAt', 'resolvedAt'],
} as const satisfies Record<string, readonly [keyof IncidentStamps, keyof IncidentStamps]>;

export type MetricName = keyof typeof METRICS;

/** Below this many incidents only the dots are shown. */
export const SMALLEST_METRIC_SAMPLE = 8;

export type Metric = {
  readonly name: MetricName;
  readonly n: number;
  /** Minutes of each incident with both stamps, shortest first. */
  readonly dots: readonly number[];
  readonly median: number | null;
  readonly p90: number | null;
  /** Still running: minutes so far, each at least this. Never dropped, never counted as ended. */
  readonly atLeast: readonly number[];
  /** Exercises and maintenance that were left out. */
  readonly leftOut: number;
};

/**
 * One span between two stamps, over the incidents that started in `window`.
 *
 * Takes incidents that have both stamps, the second not before the first. An incident that is not
 * resolved and lacks the second stamp is censored at `now`. `startedAt`, where nobody stated it,
 * leaves an incident out of spans that begin there; for the window the declaration stands in.
 *
 * @param window half open: an incident that starts at `window.to` is outside
 * @returns minutes; median and p90 are `null` below eight incidents
 */
export function reliabilityMetric(
  name: MetricName,
  incidents: readonly Incident[],
  window: TimeWindow,
  now: Instant,
): Metric {
  const [first, second] = METRICS[name];
  const dots: number[] = [];
  const atLeast: number[] = [];
  let leftOut = 0;

  for (const incident of incidents) {
    const startedAt = incident.startedAt ?? incident.declaredAt;
    if (startedAt < window.from || startedAt >= window.to) continue;
    if (incident.kind !== 'incident') {
      leftOut += 1;
      continue;
    }
    const [from, to] = [incident[first], incident[second]];
    if (from === null) continue;
    if (to !== null && to >= from) dots.push((to - from) / 60_000);
    else if (to === null && incident.resolvedAt === null) atLeast.push((now - from) / 60_000);
  }

  dots.sort((one, other) => one - other);
  const isEnough = dots.length >= SMALLEST_METRIC_SAMPLE;
  return {
    name,
    n: dots.length,
    dots,
    median: isEnough ? median(dots) : null,
    p90: isEnough ? quantile(dots, 0.9) : null,
    atLeast,
    leftOut,
  };
}
