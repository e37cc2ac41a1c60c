import type { CvssVector, FindingSeverity } from './finding.ts';
import type { JudgedHarm } from './harm.ts';
import type {
  ChoreId,
  DecisionId,
  PlacementId,
  ReleaseId,
  RiskAcceptanceId,
  ServiceId,
} from './ids.ts';
import type { Instant } from './time.ts';

/** A weakness in a package, as an acceptance names it: alias set and package, no version. */
export type AcceptedWeakness = {
  readonly ids: readonly string[];
  readonly ecosystem: string | null;
  readonly packageName: string;
};

/** What an acceptance reaches. A `null` list means "all", and is chosen, never a default. */
export type AcceptanceScope = {
  readonly serviceId: ServiceId;
  readonly placementIds: readonly PlacementId[] | null;
  readonly releaseIds: readonly ReleaseId[] | null;
};

/** A finding as it was known when the acceptance was signed. */
export type CoveredFinding = AcceptedWeakness & {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly cvss: readonly CvssVector[];
  /** `null`: no feed was loaded, and the report did not say. */
  readonly kev: boolean | null;
  readonly epss: number | null;
};

/** The feeds that the snapshot's KEV and EPSS came from. */
export type FeedStamp = { readonly name: string; readonly date: string; readonly sha256: string };

/** Lowers the risk, leaves the finding. Kept by a chore where it needs upkeep. */
export type CompensatingControl = { readonly text: string; readonly choreId: ChoreId | null };

export type Approval =
  | { readonly kind: 'self-accepted' }
  | { readonly kind: 'asked'; readonly of: string }
  | { readonly kind: 'stated-by-operator'; readonly approver: string; readonly at: Instant };

/**
 * A decision to live with findings for a limited time.
 *
 * It always has an end: an acceptance without one is an exception that nobody reviews.
 */
export type RiskAcceptance = {
  readonly id: RiskAcceptanceId;
  /** Shown as RA-<number>. */
  readonly number: number;
  readonly scope: AcceptanceScope;
  /** What it covered when it was signed; later findings are not covered by it. */
  readonly covered: readonly CoveredFinding[];
  readonly feeds: readonly FeedStamp[];
  readonly harm: JudgedHarm | null;
  readonly rationale: string;
  /** Why the end is later than the default limit; `null` where it is not. */
  readonly longerReason: string | null;
  readonly controls: readonly CompensatingControl[];
  readonly approval: Approval;
  readonly proposedAt: Instant;
  /** `null` while proposed. */
  readonly acceptedAt: Instant | null;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  readonly revokedBecause: string | null;
  readonly rejectedAt: Instant | null;
  /**
   * Which of several listed releases no longer hold any covered finding, each with the scan that
   * showed it. Absent until one is shown; with the last one it closes.
   */
  readonly goneFrom?: readonly { readonly releaseId: ReleaseId; readonly because: string }[];
  /** Absent in entries from before a reason was asked for. */
  readonly rejectedBecause?: string | null;
  /** Every covered finding is gone, with the scan that showed it. */
  readonly closed: { readonly at: Instant; readonly because: string } | null;
  readonly decisionId: DecisionId | null;
  readonly renews: RiskAcceptanceId | null;
};
