import type { Decision } from '#shared/domain/decision.ts';
import type { ReleaseId } from '#shared/domain/ids.ts';
import type { Incident, Mitigation } from '#shared/domain/incident.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import type { NeverAcceptRule } from '#shared/domain/settings.ts';
import type { ChoreCourse } from './chore-course.ts';
import type { OpenSet } from './open-findings.ts';

/** What a line of the desk is made of: the rows of one service, and the sets of its releases. */
export type DeskRows = {
  readonly service: Service;
  readonly placement: Placement;
  readonly releases: readonly Release[];
  readonly deployments: readonly Deployment[];
  /** Prepared sets of the running release and of those marked unstable. */
  readonly openSets: ReadonlyMap<ReleaseId, OpenSet>;
  readonly acceptances: readonly RiskAcceptance[];
  /** Those of the service, and those that keep a control of its acceptances. */
  readonly chores: readonly ChoreCourse[];
  readonly incidents: readonly Incident[];
  readonly mitigations: readonly Mitigation[];
  readonly decisions: readonly Decision[];
  readonly neverAccept: readonly NeverAcceptRule[];
};
