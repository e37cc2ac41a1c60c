import { z } from 'zod';
import { id, type ServiceId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created } from './changes.ts';
import { command } from './command.ts';
import { idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/** A release that nothing is known about yet but its name and when it was built. */
export const newRelease = (known: {
  readonly id: string;
  readonly serviceId: ServiceId;
  readonly version: string;
  readonly digests: readonly string[];
  readonly builtAt: Instant | null;
  readonly firstSeenAt: Instant;
}): Release => ({ ...known, id: id(known.id), stability: null, securityFlag: null });

/** Adds a version that can run. Its order among others is by when it was built or first seen. */
export const addRelease = command({
  name: 'release.add',
  input: z.object({
    serviceId: idOf<'ServiceId'>(),
    version: textInput,
    digest: textInput.nullable().default(null),
    builtAt: instantInput.nullable().default(null),
    /** Absent: now. */
    firstSeenAt: instantInput.nullable().default(null),
  }),
  reads: ({ serviceId }) => [
    { table: 'services', id: serviceId },
    { table: 'releases', index: 'serviceId', is: serviceId },
  ],

  decide(
    { builtAt, digest, firstSeenAt, serviceId, version },
    { newId, now, row, rows },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'name-taken' | 'in-the-future'>> {
    if (!row('services', serviceId)) {
      return refused({ kind: 'not-in-log', what: 'service', id: serviceId });
    }
    if (version === '') return refused({ kind: 'empty', field: 'the version' });
    if (rows('releases', 'serviceId', serviceId).some((known) => known.version === version)) {
      return refused({ kind: 'name-taken', what: 'release', name: version });
    }
    if (builtAt !== null && builtAt > now) {
      return refused({ kind: 'in-the-future', field: 'when it was built', at: builtAt });
    }
    if (firstSeenAt !== null && firstSeenAt > now) {
      return refused({ kind: 'in-the-future', field: 'when it was first seen', at: firstSeenAt });
    }
    const release = newRelease({
      id: newId(),
      serviceId,
      version,
      digests: digest ? [digest] : [],
      builtAt,
      firstSeenAt: firstSeenAt ?? now,
    });
    return ok([created('releases', release)]);
  },
});

/** Says how a release proved itself, with the reason. */
export const markStability = command({
  name: 'release.mark-stability',
  input: z.object({
    id: idOf<'ReleaseId'>(),
    is: z.enum(['stable', 'unstable']),
    reason: textInput,
  }),
  reads: ({ id }) => [{ table: 'releases', id }],

  decide(
    { id, is, reason },
    { now, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty'>> {
    const release = row('releases', id);
    if (!release) return refused({ kind: 'not-in-log', what: 'release', id });
    if (reason === '') return refused({ kind: 'empty', field: 'the reason' });
    if (release.stability?.is === is && release.stability.reason === reason) return ok([]);
    return ok(changed('releases', release, { ...release, stability: { is, reason, at: now } }));
  },
});

/** Flags a release for security, with the reason. */
export const flagForSecurity = command({
  name: 'release.flag',
  input: z.object({ id: idOf<'ReleaseId'>(), reason: textInput }),
  reads: ({ id }) => [{ table: 'releases', id }],

  decide(
    { id, reason },
    { now, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty'>> {
    const release = row('releases', id);
    if (!release) return refused({ kind: 'not-in-log', what: 'release', id });
    if (reason === '') return refused({ kind: 'empty', field: 'the reason' });
    if (release.securityFlag?.reason === reason) return ok([]);
    return ok(changed('releases', release, { ...release, securityFlag: { reason, at: now } }));
  },
});

/** Takes the security flag off. The journal keeps that it was there, and why. */
export const unflagForSecurity = command({
  name: 'release.unflag',
  input: z.object({ id: idOf<'ReleaseId'>() }),
  reads: ({ id }) => [{ table: 'releases', id }],

  decide({ id }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const release = row('releases', id);
    if (!release) return refused({ kind: 'not-in-log', what: 'release', id });
    return ok(changed('releases', release, { ...release, securityFlag: null }));
  },
});
