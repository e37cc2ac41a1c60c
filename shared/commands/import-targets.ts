import { id, type ReleaseId, type ServiceId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import { instant } from '#shared/domain/time.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created } from './changes.ts';
import type { Given } from './command.ts';
import type { RefusalOf } from './refusal.ts';
import { newRelease } from './releases.ts';
import type { ImportedFileInput } from './scan-input.ts';
import { newPlacement } from './services.ts';

/** What an import attaches its scans to; what is not there yet is made once for all files. */
export type ImportTargets = {
  /** The release that a file belongs to. */
  readonly releaseFor: (file: ImportedFileInput) => Result<Target, TargetRefusal>;
  /** Services, placements and releases made or changed on the way. */
  readonly changes: () => readonly Change[];
};

type Target = {
  readonly serviceId: ServiceId;
  readonly release: Release;
  /** Made by this import, so that the log holds nothing about it. */
  readonly isNew: boolean;
};
type TargetRefusal = RefusalOf<'not-in-log' | 'empty' | 'name-taken' | 'other-service'>;

/**
 * Finds or makes services and releases by name, so that several files can bring the same new one.
 * A version that is in the log already means the one that is there.
 */
export function importTargets(given: Given): ImportTargets {
  const { newId, now, row, rows } = given;
  const made: Change[] = [];
  const newServices = new Map<string, ServiceId>();
  const releases = new Map<
    ReleaseId,
    { readonly before: Release | null; readonly after: Release }
  >();

  function serviceFor(
    service: ImportedFileInput['service'],
  ): Result<{ readonly serviceId: ServiceId; readonly isNew: boolean }, TargetRefusal> {
    if (service.kind === 'existing') {
      return row('services', service.id)
        ? ok({ serviceId: service.id, isNew: false })
        : refused({ kind: 'not-in-log', what: 'service', id: service.id });
    }
    const { environment, harmClass, name } = service;
    if (name === '') return refused({ kind: 'empty', field: 'the name of the service' });
    if (rows('services', 'name', name).length > 0) {
      return refused({ kind: 'name-taken', what: 'service', name });
    }
    const sibling = newServices.get(name);
    if (sibling !== undefined) return ok({ serviceId: sibling, isNew: true });
    if (environment === '') return refused({ kind: 'empty', field: 'the environment' });
    if (harmClass.of === '') return refused({ kind: 'empty', field: 'what would be harmed' });

    const serviceId = id<'ServiceId'>(newId());
    newServices.set(name, serviceId);
    made.push(
      created('services', { id: serviceId, name, harmClass, slo: null }),
      created('placements', newPlacement(newId(), serviceId, environment)),
    );
    return ok({ serviceId, isNew: true });
  }

  function knownRelease(
    release: ImportedFileInput['release'],
    { isNew, serviceId }: { readonly serviceId: ServiceId; readonly isNew: boolean },
  ): Release | null {
    if (release.kind === 'existing') return row('releases', release.id);
    const isIt = (one: Release): boolean =>
      one.serviceId === serviceId && one.version === release.version;
    const sibling = [...releases.values()].map(({ after }) => after).find(isIt);
    if (sibling || isNew) return sibling ?? null;
    return rows('releases', 'serviceId', serviceId).find(isIt) ?? null;
  }

  return {
    changes: () => [
      ...made,
      ...[...releases.values()].flatMap(({ after, before }) =>
        before ? changed('releases', before, after) : [created('releases', after)],
      ),
    ],

    releaseFor(file) {
      const service = serviceFor(file.service);
      if (!service.ok) return service;
      const { serviceId } = service.value;
      const { release } = file;
      if (release.kind === 'new' && release.version === '') {
        return refused({ kind: 'empty', field: 'the version' });
      }

      const before = knownRelease(release, service.value);
      if (release.kind === 'existing' && before === null) {
        return refused({ kind: 'not-in-log', what: 'release', id: release.id });
      }
      if (before && before.serviceId !== serviceId) {
        return refused({ kind: 'other-service', what: 'release' });
      }
      const seenAt = file.scannedAtIsStated ? instant(Math.min(file.scannedAt, now)) : now;
      const isNew = before === null || releases.get(before.id)?.before === null;
      const known =
        (before && releases.get(before.id)?.after) ??
        before ??
        newRelease({
          id: newId(),
          serviceId,
          version: release.kind === 'new' ? release.version : '',
          digests: [],
          builtAt: release.kind === 'new' ? release.builtAt : null,
          firstSeenAt: seenAt,
        });
      // Files of one import may come in any order; the earliest scan saw the release first.
      const firstSeenAt = isNew ? instant(Math.min(known.firstSeenAt, seenAt)) : known.firstSeenAt;
      const isNewDigest = file.digest !== null && !known.digests.includes(file.digest);
      const digests = isNewDigest ? [...known.digests, file.digest ?? ''] : known.digests;
      const after = { ...known, firstSeenAt, digests };
      const original = isNew ? null : (releases.get(after.id)?.before ?? before);
      releases.set(after.id, { before: original, after });
      return ok({ serviceId, release: after, isNew });
    },
  };
}
