import {
  id,
  type DecisionId,
  type IncidentId,
  type PlacementId,
  type ReleaseId,
} from '#shared/domain/ids.ts';
import type { Deployment, DeploymentCause, Motive } from '#shared/domain/release.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created } from './changes.ts';
import type { RefusalOf } from './refusal.ts';

export type DeploymentStart = {
  readonly id: string;
  readonly placementId: PlacementId;
  readonly releaseId: ReleaseId;
  readonly startedAt: Instant;
  /** `null`: it runs. Else a period of the past that nobody had written down. */
  readonly endedAt: Instant | null;
  readonly cause: DeploymentCause;
  readonly motive: Motive;
  readonly reason: string;
  readonly incidentId: IncidentId | null;
  readonly decisionId: DecisionId | null;
};

/** The one that runs, or `null` where the log does not say. */
export const runningOf = (deployments: readonly Deployment[]): Deployment | null =>
  deployments.find(({ endedAt }) => endedAt === null) ?? null;

/**
 * Puts a period among those of one placement; the running one ends where a new one begins.
 *
 * Refused where two releases would have run in one place at a time: a period that still runs
 * begins after every other began, one that is over fits between the others.
 *
 * @param others all deployments of the same placement
 */
export function deploymentStarted(
  start: DeploymentStart,
  others: readonly Deployment[],
): Result<readonly Change[], RefusalOf<'overlaps'>> {
  const { endedAt, startedAt } = start;
  const running = endedAt === null ? runningOf(others) : null;

  for (const other of others) {
    const otherEnd = other === running && startedAt > other.startedAt ? startedAt : other.endedAt;
    const apart =
      (otherEnd !== null && otherEnd <= startedAt) ||
      (endedAt !== null && endedAt <= other.startedAt);
    if (!apart) {
      return refused({ kind: 'overlaps', from: other.startedAt, to: other.endedAt });
    }
  }

  return ok([
    ...(running ? changed('deployments', running, { ...running, endedAt: startedAt }) : []),
    created('deployments', { ...start, id: id<'DeploymentId'>(start.id) }),
  ]);
}
