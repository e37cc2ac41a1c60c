import type { Finding, FindingSeverity, Scan } from '#shared/domain/finding.ts';
import type { HarmClass } from '#shared/domain/harm.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Placement } from '#shared/domain/service.ts';
import type { Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { NeverAcceptRule } from '#shared/domain/settings.ts';
import type { Duration, Instant } from '#shared/domain/time.ts';
import type { VexStatement } from '#shared/domain/finding.ts';
import type { AcceptanceStanding } from './acceptance-standing.ts';

/** A scan together with its packed findings. */
export type ScanWithFindings = { readonly scan: Scan; readonly findings: readonly Finding[] };

/** Everything known about what one release holds. `scans` may include superseded ones. */
export type ReleaseEvidence = {
  readonly release: Release;
  readonly scans: readonly ScanWithFindings[];
  readonly vex: readonly VexStatement[];
};

/** KEV and EPSS as loaded; `null` where the feed was never imported. */
export type ThreatIntel = {
  readonly kev: { readonly date: string; readonly has: (id: string) => boolean } | null;
  readonly epss: { readonly date: string; readonly of: (id: string) => number | null } | null;
};

/**
 * One element of an open set as matched between releases: an alias set in one package.
 * Several installed versions of one package are one element.
 */
export type OpenFinding = {
  readonly id: string;
  readonly ids: readonly string[];
  readonly ecosystem: string | null;
  readonly packageName: string;
  /** Installed versions, sorted, joined by a comma where there are several; `null` if unstated. */
  readonly version: string | null;
  readonly fixedVersions: readonly string[];
  readonly severity: FindingSeverity;
  /** `null`: no feed loaded and the report does not say. */
  readonly kev: boolean | null;
  readonly epss: number | null;
  readonly findings: readonly Finding[];
};

/** `none` where no acceptance names it at all; `out-of-scope` where one does, but not for here. */
export type FindingCover =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'in-force';
      readonly acceptance: RiskAcceptance;
      readonly standing: AcceptanceStanding;
    }
  | {
      readonly kind: 'lapsed';
      readonly acceptance: RiskAcceptance;
      readonly standing: AcceptanceStanding;
    }
  | {
      readonly kind: 'out-of-scope';
      readonly acceptance: RiskAcceptance;
      readonly standing: AcceptanceStanding;
    };

export type NeverHit = { readonly rule: NeverAcceptRule; readonly finding: OpenFinding };

export type ComparedFinding = OpenFinding & { readonly cover: FindingCover };

/** Which side has no scan, or what makes the two scans hard to compare. */
export type Incomparability =
  | {
      readonly kind: 'stale';
      readonly side: 'from' | 'to';
      readonly scan: Scan;
      readonly age: Duration;
      readonly limit: Duration;
    }
  | {
      readonly kind: 'different-scanners';
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  | {
      readonly kind: 'different-scanner-versions';
      readonly scanner: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'different-days';
      readonly olderSide: 'from' | 'to';
      readonly apart: Duration;
    };

/** The reports of the two sides name different things, so that they may not be one service. */
export type DifferentArtifacts = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The operator said that both are this service; `null`: nobody said it. */
  readonly takenAs: string | null;
};

export type Reason =
  | { readonly kind: 'never-accept'; readonly hits: readonly NeverHit[] }
  | { readonly kind: 'below-floor'; readonly floor: Release; readonly reason: string }
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'no-scan'; readonly side: 'from' | 'to'; readonly release: Release }
  | { readonly kind: 'uncovered'; readonly findings: readonly ComparedFinding[] }
  | ({ readonly kind: 'different-artifacts' } & DifferentArtifacts)
  | { readonly kind: 'likelihood-unknown'; readonly findings: readonly OpenFinding[] }
  | { readonly kind: 'incomparable'; readonly why: Incomparability }
  | { readonly kind: 'covered'; readonly findings: readonly ComparedFinding[] }
  | { readonly kind: 'undone'; readonly incidents: readonly Incident[] }
  | { readonly kind: 'order-assumed'; readonly text: string };

/** By precedence, worst first. */
export type Verdict =
  'never' | 'below floor' | 'unknown' | 'needs acceptance' | 'clear with note' | 'clear';

export type ComparisonInput = {
  readonly now: Instant;
  readonly placement: Placement;
  readonly harmClass: HarmClass;
  /** What runs now (C). */
  readonly from: ReleaseEvidence;
  /** What would run (T). */
  readonly to: ReleaseEvidence;
  /** All releases of the service: floor, undone incidents. */
  readonly releases: readonly Release[];
  readonly incidents: readonly Incident[];
  readonly acceptances: readonly RiskAcceptance[];
  /** Standing needs chores; handed in so that the comparison does not know them. */
  readonly standingOf: (acceptance: RiskAcceptance) => AcceptanceStanding;
  readonly neverAccept: readonly NeverAcceptRule[];
  readonly scanMaxAge: Duration;
  readonly intel: ThreatIntel;
  /** A sentence where the order of releases was assumed and not known (in the terminal). */
  readonly orderAssumed?: string | null;
  /** Where the reports name their artifacts, and no name is on both sides. */
  readonly differentArtifacts?: DifferentArtifacts | null;
};

export type Comparison = {
  readonly verdict: Verdict;
  /** By precedence; the first one gave the verdict. */
  readonly reasons: readonly Reason[];
  readonly reopened: readonly ComparedFinding[];
  readonly closed: readonly OpenFinding[];
  readonly kept: readonly OpenFinding[];
  readonly undone: readonly Incident[];
  readonly neverHits: readonly NeverHit[];
};
