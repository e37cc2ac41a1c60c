import type { Incident } from '#shared/domain/incident.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { Placement } from '#shared/domain/service.ts';
import { between, type Duration, duration, type Instant } from '#shared/domain/time.ts';
import type { FindingCover, OpenFinding } from '#shared/rules/comparison.ts';
import type { OpenSet } from '#shared/rules/open-findings.ts';
import { byReleaseTime, denialOf, floorAbove } from '#shared/rules/release-order.ts';
import { severityCounts, type SeverityCounts } from '#shared/rules/severity-rank.ts';

/** One release as one placement sees it: reliability first, security second. */
export type ReleaseRow = {
  readonly release: Release;
  readonly isRunning: boolean;
  /** How long it ran here in all; `null`: it never did, as far as the log knows. */
  readonly ranFor: Duration | null;
  readonly incidentsCaused: readonly Incident[];
  readonly belowFloor: string | null;
  readonly denied: string | null;
  readonly isFloor: boolean;
  /** `null`: never scanned for vulnerabilities, so that nothing is known. */
  readonly security: ReleaseSecurity | null;
};

export type ReleaseSecurity = {
  readonly findings: readonly CoveredOpenFinding[];
  readonly counts: SeverityCounts;
  /** `null` while no feed is loaded and no report said: then nobody knows. */
  readonly knownExploited: number | null;
  readonly uncovered: number;
  /** The oldest of the current scans: what it says is as old as that. */
  readonly oldestScanAt: Instant;
};

export type CoveredOpenFinding = OpenFinding & {
  readonly cover: FindingCover;
  readonly covered: boolean;
};

type Input = {
  readonly placement: Placement;
  readonly releases: readonly Release[];
  /** Of this placement. */
  readonly deployments: readonly Deployment[];
  readonly incidents: readonly Incident[];
  readonly openSets: ReadonlyMap<string, OpenSet>;
  readonly coverOf: (finding: OpenFinding, release: Release) => FindingCover;
  readonly now: Instant;
};

/** The releases of a service for one placement, the newest first by when they came to be. */
export function releaseRows(input: Input): readonly ReleaseRow[] {
  const { placement, releases, deployments, incidents, now } = input;
  return releases
    .toSorted((a, b) => byReleaseTime(b, a))
    .map((release) => {
      const own = deployments.filter(({ releaseId }) => releaseId === release.id);
      const set = input.openSets.get(release.id);
      const floor = floorAbove(release, placement, releases);
      return {
        release,
        isRunning: own.some(({ endedAt }) => endedAt === null),
        ranFor: ranFor(own, now),
        incidentsCaused: incidents.filter(
          ({ causedByReleaseId, kind }) => causedByReleaseId === release.id && kind === 'incident',
        ),
        belowFloor: floor === null ? null : `Older than the floor ${floor.floor.version}`,
        denied: denialOf(release, placement),
        isFloor: placement.floor?.releaseId === release.id,
        security:
          set?.hasVulnerabilityScan === true
            ? releaseSecurity(set, (finding) => input.coverOf(finding, release))
            : null,
      };
    });
}

function ranFor(deployments: readonly Deployment[], now: Instant): Duration | null {
  if (deployments.length === 0) return null;
  return duration(
    deployments.reduce((sum, one) => sum + between(one.startedAt, one.endedAt ?? now), 0),
  );
}

export function releaseSecurity(
  set: OpenSet,
  coverOf: (finding: OpenFinding) => FindingCover,
): ReleaseSecurity {
  const findings = set.findings.map((finding): CoveredOpenFinding => {
    const cover = coverOf(finding);
    return { ...finding, cover, covered: cover.kind === 'in-force' };
  });
  const known = findings.filter(({ kev }) => kev !== null);
  return {
    findings,
    counts: severityCounts(findings),
    knownExploited:
      findings.length > 0 && known.length === 0
        ? null
        : known.filter(({ kev }) => kev === true).length,
    uncovered: findings.filter(({ covered }) => !covered).length,
    oldestScanAt: set.currentScans.reduce(
      (oldest, { scan }) => (scan.scannedAt < oldest ? scan.scannedAt : oldest),
      set.currentScans[0]?.scan.scannedAt ?? (0 as Instant),
    ),
  };
}

/** The longest bar of a table: all its bars share one scale. */
export const longestBar = (rows: readonly ReleaseRow[]): number =>
  Math.max(1, ...rows.map(({ security }) => security?.findings.length ?? 0));
