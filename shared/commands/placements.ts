import { z } from 'zod';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created } from './changes.ts';
import { command } from './command.ts';
import { idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';
import { newPlacement } from './services.ts';

/** Adds another environment that a service runs in. */
export const addPlacement = command({
  name: 'placement.add',
  input: z.object({
    serviceId: idOf<'ServiceId'>(),
    environment: textInput,
    exposed: z.boolean().nullable().default(null),
  }),
  reads: ({ serviceId }) => [
    { table: 'services', id: serviceId },
    { table: 'placements', index: 'serviceId', is: serviceId },
  ],

  decide(
    { environment, exposed, serviceId },
    { newId, row, rows },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'name-taken'>> {
    if (!row('services', serviceId)) {
      return refused({ kind: 'not-in-log', what: 'service', id: serviceId });
    }
    if (environment === '') return refused({ kind: 'empty', field: 'the environment' });
    const known = rows('placements', 'serviceId', serviceId);
    if (known.some((placement) => placement.environment === environment)) {
      return refused({ kind: 'name-taken', what: 'placement', name: environment });
    }
    return ok([created('placements', newPlacement(newId(), serviceId, environment, exposed))]);
  },
});

/** Answers, once per service and environment, whether strangers can reach it. */
export const setExposed = command({
  name: 'placement.set-exposed',
  input: z.object({ id: idOf<'PlacementId'>(), exposed: z.boolean().nullable() }),
  reads: ({ id }) => [{ table: 'placements', id }],

  decide({ exposed, id }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const placement = row('placements', id);
    if (!placement) return refused({ kind: 'not-in-log', what: 'placement', id });
    return ok(changed('placements', placement, { ...placement, exposed }));
  },
});

const releaseHere = z.object({
  id: idOf<'PlacementId'>(),
  releaseId: idOf<'ReleaseId'>(),
  reason: textInput,
});

type ReleaseHereRefusal = RefusalOf<'not-in-log' | 'empty' | 'other-service'>;

/** Raises or moves the floor: releases older than it need break-glass here. */
export const setFloor = command({
  name: 'placement.set-floor',
  input: releaseHere,
  reads: ({ id, releaseId }) => [
    { table: 'placements', id },
    { table: 'releases', id: releaseId },
  ],

  decide({ id, reason, releaseId }, { row }): Result<readonly Change[], ReleaseHereRefusal> {
    const placement = row('placements', id);
    if (!placement) return refused({ kind: 'not-in-log', what: 'placement', id });
    const release = row('releases', releaseId);
    if (!release) return refused({ kind: 'not-in-log', what: 'release', id: releaseId });
    if (release.serviceId !== placement.serviceId) {
      return refused({ kind: 'other-service', what: 'release' });
    }
    if (reason === '') return refused({ kind: 'empty', field: 'the reason' });
    return ok(changed('placements', placement, { ...placement, floor: { releaseId, reason } }));
  },
});

/** Takes the floor away. */
export const clearFloor = command({
  name: 'placement.clear-floor',
  input: z.object({ id: idOf<'PlacementId'>() }),
  reads: ({ id }) => [{ table: 'placements', id }],

  decide({ id }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const placement = row('placements', id);
    if (!placement) return refused({ kind: 'not-in-log', what: 'placement', id });
    return ok(changed('placements', placement, { ...placement, floor: null }));
  },
});

/** Puts a release on the deny list of one place. */
export const denyRelease = command({
  name: 'placement.deny-release',
  input: releaseHere,
  reads: ({ id, releaseId }) => [
    { table: 'placements', id },
    { table: 'releases', id: releaseId },
  ],

  decide({ id, reason, releaseId }, { row }): Result<readonly Change[], ReleaseHereRefusal> {
    const placement = row('placements', id);
    if (!placement) return refused({ kind: 'not-in-log', what: 'placement', id });
    const release = row('releases', releaseId);
    if (!release) return refused({ kind: 'not-in-log', what: 'release', id: releaseId });
    if (release.serviceId !== placement.serviceId) {
      return refused({ kind: 'other-service', what: 'release' });
    }
    if (reason === '') return refused({ kind: 'empty', field: 'the reason' });

    const others = placement.denyList.filter((denied) => denied.releaseId !== releaseId);
    const denyList = [...others, { releaseId, reason }];
    return ok(changed('placements', placement, { ...placement, denyList }));
  },
});

/** Takes a release off the deny list of one place. */
export const allowRelease = command({
  name: 'placement.allow-release',
  input: z.object({ id: idOf<'PlacementId'>(), releaseId: idOf<'ReleaseId'>() }),
  reads: ({ id }) => [{ table: 'placements', id }],

  decide({ id, releaseId }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const placement = row('placements', id);
    if (!placement) return refused({ kind: 'not-in-log', what: 'placement', id });
    const denyList = placement.denyList.filter((denied) => denied.releaseId !== releaseId);
    return ok(changed('placements', placement, { ...placement, denyList }));
  },
});
