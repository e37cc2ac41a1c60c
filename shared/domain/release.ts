import type {
  DecisionId,
  DeploymentId,
  IncidentId,
  PlacementId,
  ReleaseId,
  ServiceId,
} from './ids.ts';
import type { Instant } from './time.ts';

/** How a release proved itself, with the reason and when it was said. */
export type StabilityMark = {
  readonly is: 'stable' | 'unstable';
  readonly reason: string;
  readonly at: Instant;
};

export type SecurityFlag = { readonly reason: string; readonly at: Instant };

/** A version of one service that can run. */
export type Release = {
  readonly id: ReleaseId;
  readonly serviceId: ServiceId;
  /** As the service calls it (tag). Never parsed, never ordered by. */
  readonly version: string;
  readonly digests: readonly string[];
  readonly builtAt: Instant | null;
  readonly firstSeenAt: Instant;
  readonly stability: StabilityMark | null;
  readonly securityFlag: SecurityFlag | null;
};

/** The side that a change of release was made for. */
export type Motive = 'reliability' | 'security' | 'planned';

export type DeploymentCause = 'first-seen' | 'rollout' | 'rollback' | 'redeploy' | 'roll-forward';

/** A period in which one release ran in one environment, and why it began. */
export type Deployment = {
  readonly id: DeploymentId;
  readonly placementId: PlacementId;
  readonly releaseId: ReleaseId;
  readonly startedAt: Instant;
  /** `null` while it runs. Half open: at this instant it no longer ran. */
  readonly endedAt: Instant | null;
  readonly cause: DeploymentCause;
  readonly motive: Motive;
  readonly reason: string;
  readonly incidentId: IncidentId | null;
  readonly decisionId: DecisionId | null;
};
