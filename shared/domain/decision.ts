import type {
  DecisionId,
  DeploymentId,
  IncidentId,
  NoticeId,
  FollowUpId,
  PlacementId,
  ReleaseId,
} from './ids.ts';
import type { Instant } from './time.ts';

export type OptionKind = 'stay' | 'roll-back' | 'fix-forward' | 'mitigate' | 'own';

/** A figure that was on the sheet, kept as the words that the operator saw. */
export type RecordedCell = {
  readonly row: string;
  readonly value: string;
  readonly evidence: string;
};

export type RecordedOption = {
  readonly key: string;
  readonly kind: OptionKind;
  readonly label: string;
  readonly releaseId: ReleaseId | null;
  /** `null`: not compared (an option of the operator's own without a release). */
  readonly verdict: string | null;
  readonly cells: readonly RecordedCell[];
};

/** A recorded trade-off: options, evidence, choice, reason, end. */
export type Decision = {
  readonly id: DecisionId;
  /** Shown as D-<number>. */
  readonly number: number;
  readonly question: string;
  readonly placementId: PlacementId;
  readonly incidentId: IncidentId | null;
  readonly options: readonly RecordedOption[];
  readonly chosen: string;
  readonly reason: string;
  /** Why the floor or deny list was passed; `null` where it was not. */
  readonly breakGlass: string | null;
  readonly decidedAt: Instant;
  readonly by: string;
  /** When it must be looked at again. */
  readonly endsAt: Instant | null;
  /** The reversals that this one record joins (ping-pong). */
  readonly joins: readonly DeploymentId[];
};

export type Side = 'reliability' | 'security';

/** What the other side must be told; queued, then delivered by hand or file. */
export type Notice = {
  readonly id: NoticeId;
  /** Shown as N-<number>. */
  readonly number: number;
  readonly to: Side;
  readonly subject: string;
  readonly text: string;
  readonly queuedAt: Instant;
  readonly told: { readonly at: Instant; readonly how: string } | null;
  readonly decisionId: DecisionId | null;
  /** The notice that this one takes back, because its decision was undone after it was told. */
  readonly retracts: NoticeId | null;
};

export type FollowUp = {
  readonly id: FollowUpId;
  readonly kind: 'return-to-secure-release' | 'other';
  readonly text: string;
  readonly placementId: PlacementId;
  readonly releaseId: ReleaseId | null;
  readonly dueAt: Instant;
  readonly doneAt: Instant | null;
  readonly decisionId: DecisionId | null;
};
