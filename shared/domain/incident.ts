import type {
  ChoreId,
  DecisionId,
  IncidentId,
  MitigationId,
  PlacementId,
  ReleaseId,
  ServiceId,
  TimelineLineId,
} from './ids.ts';
import type { Instant } from './time.ts';

/** SEV1 the worst. */
export type IncidentSeverity = 1 | 2 | 3 | 4;

export type IncidentKind = 'incident' | 'exercise' | 'maintenance';

/** Each may be back-dated; the original stays in the journal. `null`: not reached, or not known. */
export type IncidentStamps = {
  /** First effect on users (t0). */
  readonly startedAt: Instant | null;
  readonly detectedAt: Instant | null;
  readonly declaredAt: Instant;
  readonly acknowledgedAt: Instant | null;
  /** Users are fine. */
  readonly mitigatedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly reviewedAt: Instant | null;
};

/** An unplanned loss, or risk, of service quality or security that needs people. It is a span. */
export type Incident = IncidentStamps & {
  readonly id: IncidentId;
  /** Shown as INC-<number>. */
  readonly number: number;
  readonly title: string;
  readonly kind: IncidentKind;
  /** `null` until judged. */
  readonly severity: IncidentSeverity | null;
  readonly serviceId: ServiceId | null;
  readonly placementId: PlacementId | null;
  /** The release that brought it, and the one whose fix ended it. */
  readonly causedByReleaseId: ReleaseId | null;
  readonly fixedInReleaseId: ReleaseId | null;
  /** Share of users or requests affected, 0…1: the operator's estimate. */
  readonly impactFraction: number | null;
  /** It came because these chores were late: the operator's judgement. Absent: nobody said. */
  readonly lateChoreIds?: readonly ChoreId[];
};

export type TimelineKind =
  'status' | 'observation' | 'action' | 'decision' | 'mitigation' | 'message' | 'security';

/** One line of an incident's timeline: when it happened, and when it was written down. */
export type TimelineLine = {
  readonly id: TimelineLineId;
  readonly incidentId: IncidentId;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly kind: TimelineKind;
  readonly text: string;
  readonly by: string;
  readonly decisionId: DecisionId | null;
};

export const MITIGATION_KINDS = [
  'rollback',
  'roll-forward',
  'flag-off',
  'waf-rule',
  'rate-limit',
  'restart',
  'scale',
  'other',
] as const;

export type MitigationKind = (typeof MITIGATION_KINDS)[number];

/** What ended (or was meant to end) the effect on users. */
export type Mitigation = {
  readonly id: MitigationId;
  readonly kind: MitigationKind;
  readonly text: string;
  readonly incidentId: IncidentId | null;
  readonly placementId: PlacementId;
  readonly startedAt: Instant;
  /** Whether it restored the service; `null` while nobody knows. */
  readonly restored: boolean | null;
  /** When the effect on users ended because of it. */
  readonly mitigatedAt: Instant | null;
  /** WAF off, firewall opened, check disabled. */
  readonly weakensSecurity: boolean;
  /** Temporary when set. */
  readonly revertBy: Instant | null;
  readonly revertedAt: Instant | null;
  readonly decisionId: DecisionId | null;
};
