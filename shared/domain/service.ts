import type { HarmClass } from './harm.ts';
import type { ArtifactName, PlacementId, ReleaseId, ServiceId } from './ids.ts';

/** A service level objective: the share of good minutes wanted over a window of days. */
export type ServiceLevelObjective = {
  /** 0 < target < 1, e.g. 0.999. */
  readonly target: number;
  readonly windowDays: number;
};

/** What the operator answers for. */
export type Service = {
  readonly id: ServiceId;
  readonly name: string;
  readonly harmClass: HarmClass;
  readonly slo: ServiceLevelObjective | null;
};

export type DeniedRelease = { readonly releaseId: ReleaseId; readonly reason: string };

/**
 * One service in one environment: the row of the desk.
 *
 * Floor and deny list belong here, not to the release: a release may be good enough for staging.
 */
export type Placement = {
  readonly id: PlacementId;
  readonly serviceId: ServiceId;
  readonly environment: string;
  /** Reachable by strangers. `null` until the operator was asked. */
  readonly exposed: boolean | null;
  /** Releases older than this one (by when they were built or first seen) need break-glass. */
  readonly floor: { readonly releaseId: ReleaseId; readonly reason: string } | null;
  readonly denyList: readonly DeniedRelease[];
};

/** Remembers which service a report's artifact name means, so that it is asked once. */
export type ArtifactMemory = {
  readonly id: ArtifactName;
  readonly serviceId: ServiceId;
};
