import type { OptionKind } from '#shared/domain/decision.ts';
import type { Scan } from '#shared/domain/finding.ts';
import type { Incident, Mitigation, MitigationKind } from '#shared/domain/incident.ts';
import type { Deployment, Release, StabilityMark } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { ServiceLevelObjective } from '#shared/domain/service.ts';
import type { Duration } from '#shared/domain/time.ts';
import type { AcceptanceLimit } from './acceptance-limit.ts';
import type { Comparison, NeverHit, OpenFinding } from './comparison.ts';
import type { OptionVector } from './dominance.ts';
import type { ErrorBudget } from './error-budget.ts';
import type { ExpectedExploited } from './expected-exploited.ts';
import type { RestoreEvidence } from './restore-evidence.ts';
import type { SeverityCounts } from './severity-rank.ts';
import type { StabilityRecord } from './stability-record.ts';

/** A row of the log, or of a feed, that a figure came from. */
export type Evidence =
  | { readonly kind: 'mitigation'; readonly mitigation: Mitigation }
  | { readonly kind: 'incident'; readonly incident: Incident }
  | { readonly kind: 'scan'; readonly scan: Scan }
  | { readonly kind: 'finding'; readonly finding: OpenFinding }
  | { readonly kind: 'acceptance'; readonly acceptance: RiskAcceptance }
  | { readonly kind: 'deployment'; readonly deployment: Deployment }
  | { readonly kind: 'objective'; readonly objective: ServiceLevelObjective }
  | { readonly kind: 'feed'; readonly feed: 'KEV' | 'EPSS'; readonly date: string }
  | { readonly kind: 'mark'; readonly mark: StabilityMark }
  | { readonly kind: 'source'; readonly text: string };

/** A figure without words, and where it came from. The renderer says it. */
export type Cell<Value> = { readonly value: Value; readonly evidence: readonly Evidence[] };

/** What is missing for a figure; never replaced by a number. */
export type Missing = 'case' | 'fraction' | 'objective' | 'scan' | 'release' | 'feed' | 'run';
export type Unknown = { readonly kind: 'unknown'; readonly missing: Missing };

/** No incident is open, so that there is nothing to restore. */
type NotNeeded = { readonly kind: 'not-needed' };
/** Staying changes nothing by itself. */
type NotExpected = { readonly kind: 'not-expected' };

export type ReliabilityRows = {
  /** How it held when it ran: its mark, and the incidents that it brought. */
  readonly record: Cell<Unknown | { readonly kind: 'record'; readonly record: StabilityRecord }>;
  readonly restores: Cell<
    NotNeeded | NotExpected | Unknown | { readonly kind: 'cases'; readonly cases: RestoreEvidence }
  >;
  /** Same cases; below three of them their minutes, without a spread. */
  readonly timeToRestore: Cell<
    NotNeeded | NotExpected | Unknown | { readonly kind: 'times'; readonly cases: RestoreEvidence }
  >;
  /** Fraction × expected minutes until restored, within the next 24 hours. */
  readonly impactNextDay: Cell<
    | NotNeeded
    | Unknown
    | { readonly kind: 'minutes'; readonly minutes: number; readonly fraction: number }
  >;
  /** Shares spent: 1 is all of it. */
  readonly budgetAfter: Cell<
    Unknown | { readonly kind: 'budget'; readonly now: ErrorBudget; readonly spentAfter: number }
  >;
};

type Findings = {
  readonly kind: 'findings';
  readonly findings: readonly OpenFinding[];
  readonly counts: SeverityCounts;
};

export type SecurityRows = {
  /** Ages of the scans past the limit: what its figures rest on, here and there. */
  readonly oldScans: { readonly from: Duration | null; readonly to: Duration | null };
  /** Reopened hits refuse; kept ones run already, raise a tension and refuse nothing. */
  readonly neverHits: Cell<
    | Unknown
    | {
        readonly kind: 'hits';
        readonly reopened: readonly NeverHit[];
        readonly kept: readonly NeverHit[];
      }
  >;
  readonly kevReopened: Cell<Unknown | Findings>;
  readonly reopened: Cell<Unknown | Findings>;
  readonly closed: Cell<Unknown | Findings>;
  readonly expectedExploited: Cell<
    Unknown | { readonly kind: 'band'; readonly band: ExpectedExploited }
  >;
  /** `uncovered`: what runs already, is kept, and no acceptance in force covers. */
  readonly acceptance: Cell<
    | { readonly kind: 'not-needed'; readonly uncovered: number }
    | Unknown
    | { readonly kind: 'never'; readonly hits: readonly NeverHit[] }
    | {
        readonly kind: 'needed';
        readonly findings: readonly OpenFinding[];
        readonly limit: AcceptanceLimit;
      }
    | {
        readonly kind: 'covered';
        readonly acceptances: readonly RiskAcceptance[];
        readonly uncovered: number;
      }
  >;
};

export type LeftToUndo =
  | { readonly kind: 'return-to-release'; readonly release: Release }
  | { readonly kind: 'undo-mitigation'; readonly mitigation: MitigationKind }
  /** Open before the decision, whatever is chosen. */
  | { readonly kind: 'temporary-mitigation'; readonly mitigation: Mitigation };

export type WorkItem =
  | { readonly kind: 'deploy'; readonly release: Release }
  | { readonly kind: 'incident-updates'; readonly incident: Incident }
  | { readonly kind: 'review-acceptance'; readonly withinDays: number }
  | { readonly kind: 'scan'; readonly release: Release };

export type UpkeepRows = {
  readonly leftToUndo: Cell<readonly LeftToUndo[]>;
  readonly work: Cell<readonly WorkItem[]>;
};

/**
 * How an option stands among the others; `forbidden` by a never-accept rule, `incomparable` where a
 * row of it is unknown.
 */
export type OptionMark = 'frontier' | 'dominated' | 'incomparable' | 'forbidden';

export type DecideOption = {
  /** "1" to "9": the key that chooses it. */
  readonly key: string;
  readonly kind: OptionKind;
  /** The operator's words for an option of their own; else `null`. */
  readonly ownLabel: string | null;
  /** What would run; `null` where an own option names none. */
  readonly release: Release | null;
  readonly mitigation: MitigationKind | null;
  /** The last time it ran here. */
  readonly lastRan: Deployment | null;
  readonly isBestOfBoth: boolean;
  /** `null`: nothing to compare with. */
  readonly comparison: Comparison | null;
  readonly mark: OptionMark;
  /** The key of one that dominates it. */
  readonly dominatedBy: string | null;
  readonly reliability: ReliabilityRows;
  readonly security: SecurityRows;
  readonly upkeep: UpkeepRows;
  readonly vector: OptionVector;
};

export type DecideSheet = {
  readonly options: readonly DecideOption[];
  /** What runs now; `null` where no deployment is known. */
  readonly current: Release | null;
  readonly incident: Incident | null;
  readonly budgetNow: ErrorBudget | null;
};
