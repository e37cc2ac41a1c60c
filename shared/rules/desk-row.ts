import type { HarmClass } from '#shared/domain/harm.ts';
import type { PlacementId, ReleaseId, ServiceId } from '#shared/domain/ids.ts';
import type { DeploymentCause, Motive } from '#shared/domain/release.ts';
import type { ServiceLevelObjective } from '#shared/domain/service.ts';
import type { Instant } from '#shared/domain/time.ts';
import { runningRelease } from './decide-candidates.ts';
import { coverGroups, type CoverGroup } from './desk-covers.ts';
import {
  choresOf,
  incidentsOf,
  reversalRows,
  temporaryOf,
  type DeskAcceptance,
  type DeskChore,
  type DeskIncident,
  type DeskReversal,
  type DeskTemporary,
} from './desk-parts.ts';
import type { DeskRows } from './desk-rows.ts';
import { saferUnstable, type SaferUnstable } from './desk-safer-release.ts';
import { neverKept, type NeverKept } from './desk-never-kept.ts';
import type { OpenSet } from './open-findings.ts';
import { severityCounts, type SeverityCounts } from './severity-rank.ts';

/**
 * One line of the desk: all that it shows about a placement, free of time.
 *
 * It is kept beside the log and made again whenever a row that it was made of changes. Standing,
 * lateness and what is left are added by `deskState` with the time of showing.
 */
export type DeskRow = {
  readonly id: PlacementId;
  readonly serviceId: ServiceId;
  readonly serviceName: string;
  readonly environment: string;
  readonly harmClass: HarmClass;
  readonly exposed: boolean | null;
  readonly slo: ServiceLevelObjective | null;
  readonly running: {
    readonly releaseId: ReleaseId;
    readonly version: string;
    readonly since: Instant;
    readonly cause: DeploymentCause;
    readonly motive: Motive;
    readonly reason: string;
    readonly stability: 'stable' | 'unstable' | null;
    readonly securityFlag: string | null;
  } | null;
  /** Without a vulnerability scan of what runs nothing is known, and nothing is clear. */
  readonly hasScan: boolean;
  /** The oldest of the current scans. */
  readonly scannedAt: Instant | null;
  readonly open: SeverityCounts;
  readonly openCount: number;
  readonly kevIds: readonly string[];
  /** Running findings that a never-accept rule refuses by the service's class of harm. */
  readonly neverKept: readonly NeverKept[];
  /** Open findings grouped by the acceptances that could cover them; none for those without. */
  readonly covers: readonly CoverGroup[];
  readonly acceptances: readonly DeskAcceptance[];
  readonly chores: readonly DeskChore[];
  /** Real incidents that concern the placement, newest first. */
  readonly incidents: readonly DeskIncident[];
  readonly temporary: readonly DeskTemporary[];
  readonly reversals: readonly DeskReversal[];
  /** A release that would close findings, and is marked unstable. */
  readonly saferUnstable: SaferUnstable | null;
};

/** The desk's line of a placement, from the rows of its service. */
export function deskRowOf(rows: DeskRows): DeskRow {
  const { acceptances, deployments, neverAccept, openSets, placement, releases, service } = rows;
  const release = runningRelease(deployments, releases);
  const deployment = deployments.find(
    ({ endedAt, releaseId }) => endedAt === null && releaseId === release?.id,
  );
  const set = release === null ? null : (openSets.get(release.id) ?? null);
  const findings = set?.findings ?? [];
  const { covers, naming, namingOf } = coverGroups(findings, acceptances, placement, release);
  const { harmClass, id: serviceId, name, slo } = service;

  return {
    id: placement.id,
    serviceId,
    serviceName: name,
    environment: placement.environment,
    harmClass,
    exposed: placement.exposed,
    slo,
    running:
      release === null || !deployment
        ? null
        : {
            releaseId: release.id,
            version: release.version,
            since: deployment.startedAt,
            cause: deployment.cause,
            motive: deployment.motive,
            reason: deployment.reason,
            stability: release.stability?.is ?? null,
            securityFlag: release.securityFlag?.reason ?? null,
          },
    hasScan: set?.hasVulnerabilityScan ?? false,
    scannedAt: oldest(set),
    open: severityCounts(findings),
    openCount: findings.length,
    kevIds: findings.filter(({ kev }) => kev === true).map(({ id }) => id),
    neverKept: neverKept(findings, { harmClass, placement, neverAccept }, namingOf),
    covers,
    acceptances: naming.map((acceptance) => ({
      id: acceptance.id,
      number: acceptance.number,
      proposedAt: acceptance.proposedAt,
      acceptedAt: acceptance.acceptedAt,
      expiresAt: acceptance.expiresAt,
      revokedAt: acceptance.revokedAt,
      rejectedAt: acceptance.rejectedAt,
      closed: acceptance.closed,
      controls: acceptance.controls,
    })),
    chores: choresOf(rows, naming),
    incidents: incidentsOf(rows),
    temporary: temporaryOf(rows),
    reversals: reversalRows(rows),
    saferUnstable: set === null ? null : saferUnstable(set, openSets),
  };
}

function oldest(set: OpenSet | null): Instant | null {
  const times = (set?.currentScans ?? []).map(({ scan }) => scan.scannedAt);
  return times.toSorted((one, other) => one - other)[0] ?? null;
}
