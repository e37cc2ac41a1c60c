import type { HarmSeverity } from '#shared/domain/harm.ts';
import type { IncidentId, PlacementId, ReleaseId, RiskAcceptanceId } from '#shared/domain/ids.ts';
import { days, type Duration, type Instant } from '#shared/domain/time.ts';

export type TensionKind =
  | 'never-accept-kept'
  | 'uncovered-findings'
  | 'acceptance-ending'
  | 'acceptance-suspended'
  | 'acceptance-expired'
  | 'ping-pong'
  | 'mitigation-overdue'
  | 'secure-but-unstable';

/** What Decide opens with. */
export type DecideStart = {
  readonly placementId: PlacementId;
  readonly releaseId: ReleaseId | null;
  readonly incidentId: IncidentId | null;
  readonly acceptanceId: RiskAcceptanceId | null;
};

/** A computed conflict between the reliability and the security side. */
export type TensionDraft = {
  /** Stable while the conflict lasts, for snoozing and for the selection. */
  readonly key: string;
  readonly kind: TensionKind;
  readonly placementId: PlacementId;
  readonly serviceName: string;
  readonly harmSeverity: HarmSeverity;
  readonly isKnownExploited: boolean;
  readonly headline: string;
  /** The line under the headline: since when, until when. */
  readonly detail: string;
  readonly reliability: string;
  readonly security: string;
  /** When it becomes, or became, pressing; `null` where no time is set. */
  readonly dueAt: Instant | null;
  readonly opens: DecideStart;
};

/** `tag` is its place at the moment: T1 the first. */
export type Tension = TensionDraft & { readonly tag: string };

/** From when on an acceptance that keeps a rollback alive is said to be ending. */
export const ENDING_SOON: Duration = days(3);
