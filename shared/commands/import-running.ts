import { z } from 'zod';
import type { PlacementId, ServiceId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import type { Given, Read } from './command.ts';
import { deploymentStarted, runningOf } from './deployment-changes.ts';
import { idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/** Which release runs in one place, as the operator said it when its scans were imported. */
export const runningInput = z.object({
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), id: idOf<'PlacementId'>() }),
    /** A place that the same import makes. */
    z.object({ kind: z.literal('new'), service: textInput, environment: textInput }),
  ]),
  version: textInput,
  /** `null`: since now. */
  since: instantInput.nullable(),
});

export type RunningInput = z.output<typeof runningInput>;

export type RunningRefusal = RefusalOf<'not-in-log' | 'in-the-future' | 'overlaps'>;

const REASON = 'Said when its scans were imported';

export const runningReads = (running: readonly RunningInput[]): readonly Read[] =>
  running.flatMap(({ place }): readonly Read[] =>
    place.kind === 'new'
      ? []
      : [
          { table: 'placements', id: place.id },
          { table: 'deployments', index: 'placementId', is: place.id },
        ],
  );

/** Then: the releases of the service that a known place belongs to. */
export const runningReadsNext = (running: readonly RunningInput[], given: Given): readonly Read[] =>
  running.flatMap(({ place }): readonly Read[] => {
    const placement = place.kind === 'existing' ? given.row('placements', place.id) : null;
    return placement ? [{ table: 'releases', index: 'serviceId', is: placement.serviceId }] : [];
  });

/**
 * The deployments that follow from what runs. What is said to run already changes nothing.
 *
 * @param made what the import makes: services, placements and releases
 */
export function runningChanges(
  running: readonly RunningInput[],
  made: readonly Change[],
  given: Given,
): Result<readonly Change[], RunningRefusal> {
  const changes: Change[] = [];
  for (const { place, since, version } of running) {
    const where = place.kind === 'existing' ? knownPlace(place.id, given) : newPlace(place, made);
    if (!where) {
      const name = place.kind === 'existing' ? place.id : place.environment;
      return refused({ kind: 'not-in-log', what: 'placement', id: name });
    }
    const release = releasesOf(where.serviceId, place.kind === 'existing', made, given).find(
      (one) => one.version === version,
    );
    if (!release) return refused({ kind: 'not-in-log', what: 'release', id: version });
    if (since !== null && since > given.now) {
      return refused({ kind: 'in-the-future', field: 'the start', at: since });
    }

    const others =
      place.kind === 'existing' ? given.rows('deployments', 'placementId', where.placementId) : [];
    const runs = runningOf(others);
    if (runs?.releaseId === release.id) continue;
    const started = deploymentStarted(
      {
        id: given.newId(),
        placementId: where.placementId,
        releaseId: release.id,
        startedAt: since ?? given.now,
        endedAt: null,
        cause: runs ? 'rollout' : 'first-seen',
        motive: 'planned',
        reason: REASON,
        incidentId: null,
        decisionId: null,
      },
      others,
    );
    if (!started.ok) return started;
    changes.push(...started.value);
  }
  return ok(changes);
}

type Where = { readonly placementId: PlacementId; readonly serviceId: ServiceId };

function knownPlace(id: PlacementId, { row }: Given): Where | null {
  const placement = row('placements', id);
  return placement && { placementId: placement.id, serviceId: placement.serviceId };
}

function newPlace(
  { environment, service }: Extract<RunningInput['place'], { kind: 'new' }>,
  made: readonly Change[],
): Where | null {
  for (const { after, table } of made) {
    if (table !== 'placements' || !after || after.environment !== environment) continue;
    const isIts = made.some(
      (change) =>
        change.table === 'services' &&
        change.after?.id === after.serviceId &&
        change.after.name === service,
    );
    if (isIts) return { placementId: after.id, serviceId: after.serviceId };
  }
  return null;
}

/** Releases that the import makes or changes stand before those of the log. */
function releasesOf(
  serviceId: ServiceId,
  isKnown: boolean,
  made: readonly Change[],
  { rows }: Given,
): readonly Release[] {
  const brought = made.flatMap(({ after, table }) =>
    table === 'releases' && after?.serviceId === serviceId ? [after] : [],
  );
  return isKnown ? [...brought, ...rows('releases', 'serviceId', serviceId)] : brought;
}
