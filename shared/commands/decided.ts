import type { Decision, RecordedOption } from '#shared/domain/decision.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { Placement, Service } from '#shared/domain/service.ts';
import type { ComparedFinding, Comparison } from '#shared/rules/comparison.ts';
import type { Given } from './command.ts';
import type { DecisionInput } from './decision-input.ts';

/** A decision that may be recorded, and all that it was decided on. */
export type Decided = {
  readonly input: DecisionInput;
  readonly option: RecordedOption;
  readonly decision: Decision;
  readonly service: Service;
  readonly placement: Placement;
  /** What ran until now, and what runs from now on: the same where nothing is deployed. */
  readonly running: Release | null;
  readonly runs: Release | null;
  readonly deployments: readonly Deployment[];
  readonly comparison: Comparison | null;
  /** What the acceptance covers. */
  readonly uncovered: readonly ComparedFinding[];
  readonly given: Given;
};
