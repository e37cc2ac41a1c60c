import type { Incident } from '#shared/domain/incident.ts';
import type { TimeWindow } from '#shared/domain/time.ts';

const MINUTE = 60_000;
/** Longer than this nobody works on it without a break: how much of it was work is unknown. */
const LONGEST_WATCH = 12 * 60 * MINUTE;

/**
 * When people worked on an incident, so far as the log can say: from when it was acknowledged, else
 * declared, until users were fine, else until it was resolved. `null` while that is not over.
 */
export function incidentSpan(incident: Incident): TimeWindow | null {
  if (incident.kind !== 'incident') return null;
  const from = incident.acknowledgedAt ?? incident.declaredAt;
  const to = incident.mitigatedAt ?? incident.resolvedAt;
  return to === null || to < from || to - from > LONGEST_WATCH ? null : { from, to };
}

/** Minutes by the clock, not by what anybody said; `null`: unknown. */
export function incidentMinutes(incident: Incident): number | null {
  const span = incidentSpan(incident);
  return span === null ? null : (span.to - span.from) / MINUTE;
}
