import type { Incident } from '#shared/domain/incident.ts';
import type { Deployment, Release, StabilityMark } from '#shared/domain/release.ts';
import { between, type Duration, type Instant } from '#shared/domain/time.ts';

/** What this log knows of a release as something that runs here: facts, with their n. */
export type StabilityRecord = {
  /** What somebody said of it, and why; `null` where nobody said anything. */
  readonly mark: StabilityMark | null;
  /** Incidents that it brought, the newest first. */
  readonly brought: readonly Incident[];
  /** When it was last left here for reliability, by its own words; `null`: never. */
  readonly left: { readonly ago: Duration; readonly reason: string } | null;
  /** Its deployments here, and how long they ran together. */
  readonly runs: readonly Deployment[];
  readonly ran: Duration;
};

export type RecordContext = {
  /** All deployments of the placement. */
  readonly deployments: readonly Deployment[];
  /** Of the service. */
  readonly incidents: readonly Incident[];
  readonly now: Instant;
};

/**
 * The record of a release: its mark, the incidents it brought, and how often it ran here.
 *
 * An incident is attributed to it where the log names it as the cause, or where a change of release
 * for reliability left it because of that incident and no other cause was named. Exercises and
 * maintenance say nothing about a release.
 *
 * @returns `null` where it never ran here, nobody marked it and no incident is attributed to it:
 *   then nothing is known, which is not the same as nothing happened
 */
export function stabilityRecord(
  release: Release,
  { deployments, incidents, now }: RecordContext,
): StabilityRecord | null {
  const inOrder = deployments.toSorted((one, other) => one.startedAt - other.startedAt);
  const runs = inOrder.filter(({ releaseId }) => releaseId === release.id);
  const leavings = inOrder.filter(
    ({ motive, releaseId }, place) =>
      motive === 'reliability' &&
      releaseId !== release.id &&
      inOrder[place - 1]?.releaseId === release.id,
  );

  const leftFor = new Set(leavings.map(({ incidentId }) => incidentId));
  const brought = incidents
    .filter(
      ({ causedByReleaseId, id, kind }) =>
        kind === 'incident' &&
        (causedByReleaseId === release.id || (causedByReleaseId === null && leftFor.has(id))),
    )
    .toSorted((one, other) => other.declaredAt - one.declaredAt);
  if (runs.length === 0 && brought.length === 0 && release.stability === null) return null;

  const last = leavings.at(-1);
  return {
    mark: release.stability,
    brought,
    left: last ? { ago: between(last.startedAt, now), reason: last.reason } : null,
    runs,
    ran: runs.reduce(
      (all, { endedAt, startedAt }) => (all + between(startedAt, endedAt ?? now)) as Duration,
      0 as Duration,
    ),
  };
}

/** Whether the record speaks against running the release. */
export const isAgainst = ({ brought, mark }: StabilityRecord): boolean =>
  mark?.is === 'unstable' || brought.length > 0;
