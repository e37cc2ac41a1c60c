import { z } from 'zod';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed } from './changes.ts';
import { command } from './command.ts';
import { deploymentStarted, runningOf } from './deployment-changes.ts';
import { idOf, instantInput, motiveInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/**
 * Says that a release runs, or ran, somewhere: since when, and why it began.
 *
 * Without an end it runs from then on, and the one that ran there ends. With an end it is a period
 * of the past.
 */
export const recordDeployment = command({
  name: 'deployment.record',
  input: z.object({
    placementId: idOf<'PlacementId'>(),
    releaseId: idOf<'ReleaseId'>(),
    /** Absent: now. */
    startedAt: instantInput.nullable().default(null),
    endedAt: instantInput.nullable().default(null),
    cause: z.enum(['first-seen', 'rollout', 'rollback', 'redeploy', 'roll-forward']),
    motive: motiveInput,
    reason: textInput.default(''),
    incidentId: idOf<'IncidentId'>().nullable().default(null),
  }),
  reads: ({ incidentId, placementId, releaseId }) => [
    { table: 'placements', id: placementId },
    { table: 'releases', id: releaseId },
    { table: 'deployments', index: 'placementId', is: placementId },
    ...(incidentId === null ? [] : [{ table: 'incidents', id: incidentId } as const]),
  ],

  decide(
    input,
    { newId, now, row, rows },
  ): Result<
    readonly Change[],
    RefusalOf<
      'not-in-log' | 'other-service' | 'in-the-future' | 'out-of-order' | 'already' | 'overlaps'
    >
  > {
    const { endedAt, incidentId, placementId, releaseId } = input;
    const startedAt = input.startedAt ?? now;

    const placement = row('placements', placementId);
    if (!placement) return refused({ kind: 'not-in-log', what: 'placement', id: placementId });
    const release = row('releases', releaseId);
    if (!release) return refused({ kind: 'not-in-log', what: 'release', id: releaseId });
    if (release.serviceId !== placement.serviceId) {
      return refused({ kind: 'other-service', what: 'release' });
    }
    if (incidentId !== null && !row('incidents', incidentId)) {
      return refused({ kind: 'not-in-log', what: 'incident', id: incidentId });
    }
    if (startedAt > now) {
      return refused({ kind: 'in-the-future', field: 'the start', at: startedAt });
    }
    if (endedAt !== null && endedAt > now) {
      return refused({ kind: 'in-the-future', field: 'the end', at: endedAt });
    }
    if (endedAt !== null && endedAt <= startedAt) {
      return refused({ kind: 'out-of-order', earlier: 'the start', later: 'the end' });
    }

    const others = rows('deployments', 'placementId', placementId);
    if (endedAt === null && runningOf(others)?.releaseId === releaseId) {
      return refused({ kind: 'already', what: 'release', state: 'running here' });
    }
    return deploymentStarted({ ...input, id: newId(), startedAt, decisionId: null }, others);
  },
});

/**
 * Corrects when a deployment began or ended. A neighbour that ended where it began moves along, and
 * so does one that began where it ended; the journal keeps what was written first.
 */
export const correctDeployment = command({
  name: 'deployment.correct',
  input: z.object({
    id: idOf<'DeploymentId'>(),
    /** Absent: as it is. */
    startedAt: instantInput.nullable().default(null),
    endedAt: instantInput.nullable().default(null),
  }),
  reads: ({ id }) => [{ table: 'deployments', id }],
  readsNext({ id }, { row }) {
    const deployment = row('deployments', id);
    if (!deployment) return [];
    return [{ table: 'deployments', index: 'placementId', is: deployment.placementId }];
  },

  decide(
    input,
    { now, row, rows },
  ): Result<
    readonly Change[],
    RefusalOf<'not-in-log' | 'in-the-future' | 'out-of-order' | 'not-yet' | 'overlaps'>
  > {
    const before = row('deployments', input.id);
    if (!before) return refused({ kind: 'not-in-log', what: 'deployment', id: input.id });
    if (before.endedAt === null && input.endedAt !== null) {
      return refused({ kind: 'not-yet', what: 'deployment', state: 'over' });
    }

    const after = {
      ...before,
      startedAt: input.startedAt ?? before.startedAt,
      endedAt: input.endedAt ?? before.endedAt,
    };
    const latest = after.endedAt ?? after.startedAt;
    if (latest > now) return refused({ kind: 'in-the-future', field: 'the time', at: latest });
    if (after.endedAt !== null && after.endedAt <= after.startedAt) {
      return refused({ kind: 'out-of-order', earlier: 'the start', later: 'the end' });
    }

    const moved: Change[] = [...changed('deployments', before, after)];
    for (const other of rows('deployments', 'placementId', before.placementId)) {
      if (other.id === before.id) continue;
      const follows = {
        ...other,
        endedAt: other.endedAt === before.startedAt ? after.startedAt : other.endedAt,
        startedAt: other.startedAt === before.endedAt ? latest : other.startedAt,
      };
      const apart =
        (follows.endedAt !== null && follows.endedAt <= after.startedAt) ||
        (after.endedAt !== null && after.endedAt <= follows.startedAt);
      const whole = follows.endedAt === null || follows.startedAt < follows.endedAt;
      if (!apart || !whole) {
        return refused({ kind: 'overlaps', from: other.startedAt, to: other.endedAt });
      }
      moved.push(...changed('deployments', other, follows));
    }
    return ok(moved);
  },
});
