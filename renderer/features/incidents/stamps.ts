import type { Incident, IncidentStamps } from '#shared/domain/incident.ts';
import { between, type Duration, type Instant } from '#shared/domain/time.ts';
import { clockStart } from '#shared/rules/incident-clock.ts';

export type StampName = keyof IncidentStamps;

/** In the order in which an incident runs through them. */
export const STAMPS = [
  { name: 'startedAt', label: 'Started', said: 'start' },
  { name: 'detectedAt', label: 'Detected', said: 'detected' },
  { name: 'declaredAt', label: 'Declared', said: 'declared' },
  { name: 'acknowledgedAt', label: 'Acknowledged', said: 'acknowledged' },
  { name: 'mitigatedAt', label: 'Mitigated', said: 'mitigated' },
  { name: 'resolvedAt', label: 'Resolved', said: 'resolved' },
  { name: 'reviewedAt', label: 'Reviewed', said: 'reviewed' },
] as const satisfies readonly {
  readonly name: StampName;
  readonly label: string;
  readonly said: string;
}[];

export type StampStep = {
  readonly name: StampName;
  readonly label: string;
  readonly at: Instant | null;
  /** `done`: stamped. `latest`: the last one stamped. `open`: not reached, or not known. */
  readonly is: 'done' | 'latest' | 'open';
};

/** The stamps as steps; the latest is the furthest one reached, not the last one written. */
export function stampSteps(incident: IncidentStamps): readonly StampStep[] {
  const latest = STAMPS.findLastIndex(({ name }) => incident[name] !== null);
  return STAMPS.map(({ name, label }, index) => {
    const at = incident[name];
    return { name, label, at, is: at === null ? 'open' : index === latest ? 'latest' : 'done' };
  });
}

export type IncidentState = 'open' | 'mitigated' | 'resolved' | 'reviewed';

/** How far an incident got. A resolved one that was reopened has lost its stamp, and is open. */
export function incidentState(incident: IncidentStamps): IncidentState {
  if (incident.reviewedAt !== null && incident.resolvedAt !== null) return 'reviewed';
  if (incident.resolvedAt !== null) return 'resolved';
  return incident.mitigatedAt === null ? 'open' : 'mitigated';
}

export const isOpen = (incident: IncidentStamps): boolean => incident.resolvedAt === null;

export type StampTimer = {
  /** Names both stamps: "Start to mitigated". */
  readonly label: string;
  readonly length: Duration;
  readonly running: boolean;
};

/**
 * The lengths between stamps that are known. A negative one (stamps the wrong way round) is left
 * out rather than shown as nothing.
 */
export function stampTimers(incident: Incident, now: Instant): readonly StampTimer[] {
  const start = clockStart(incident);
  const from = start.from === 'start' ? 'Start' : 'Declared';
  const timers: StampTimer[] = [];
  const add = (label: string, begin: Instant | null, end: Instant | null): void => {
    if (begin === null || end === null || end < begin) return;
    timers.push({ label, length: between(begin, end), running: false });
  };

  if (incident.resolvedAt === null) {
    timers.push({
      label: `Since ${start.from}`,
      length: between(start.at, now),
      running: true,
    });
  }
  if (start.from === 'start') add('Start to declared', start.at, incident.declaredAt);
  add('Declared to acknowledged', incident.declaredAt, incident.acknowledgedAt);
  add(`${from} to mitigated`, start.at, incident.mitigatedAt);
  add(`${from} to resolved`, start.at, incident.resolvedAt);
  return timers;
}

/** Open ones first, then past ones; within both the newest declaration first. */
export function incidentOrder(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.toSorted(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      b.declaredAt - a.declaredAt ||
      (a.id < b.id ? 1 : -1),
  );
}

/** The stamp that comes next, and what the button that sets it says; `null` when all are set. */
export function nextStamp(
  incident: IncidentStamps,
): { readonly stamp: StampName; readonly label: string } | null {
  if (incident.resolvedAt !== null) {
    return incident.reviewedAt === null ? { stamp: 'reviewedAt', label: 'Mark reviewed' } : null;
  }
  if (incident.mitigatedAt !== null) return { stamp: 'resolvedAt', label: 'Resolve' };
  return incident.acknowledgedAt === null
    ? { stamp: 'acknowledgedAt', label: 'Acknowledge' }
    : { stamp: 'mitigatedAt', label: 'Mark mitigated' };
}
