import type { Incident } from '#shared/domain/incident.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Placement } from '#shared/domain/service.ts';
import type { Instant } from '#shared/domain/time.ts';

/** When a release came to be: built, else first seen. Versions are never parsed for it. */
export const releaseTime = ({ builtAt, firstSeenAt }: Release): Instant => builtAt ?? firstSeenAt;

/** Oldest first. Two of the same time have no order. */
export const byReleaseTime = (one: Release, other: Release): number =>
  releaseTime(one) - releaseTime(other);

/** The floor that a release is below, or `null`. A floor that is itself unknown holds nothing. */
export function floorAbove(
  release: Release,
  { floor }: Placement,
  releases: readonly Release[],
): { readonly floor: Release; readonly reason: string } | null {
  if (floor === null || floor.releaseId === release.id) return null;
  const found = releases.find(({ id }) => id === floor.releaseId);
  if (!found || byReleaseTime(release, found) >= 0) return null;
  return { floor: found, reason: floor.reason };
}

/** Why a release may not run here, or `null`. */
export const denialOf = (release: Release, { denyList }: Placement): string | null =>
  denyList.find(({ releaseId }) => releaseId === release.id)?.reason ?? null;

/**
 * Incidents whose fix shipped after `to` and up to `from`: going there brings them back.
 * Exercises and maintenance are left out.
 */
export function undoneIncidents(
  from: Release,
  to: Release,
  releases: readonly Release[],
  incidents: readonly Incident[],
): readonly Incident[] {
  const timeOf = new Map(
    [...releases, from, to].map((release) => [release.id, releaseTime(release)]),
  );
  return incidents.filter(({ fixedInReleaseId, kind, serviceId }) => {
    if (kind !== 'incident' || fixedInReleaseId === null || fixedInReleaseId === to.id)
      return false;
    if (serviceId !== null && serviceId !== from.serviceId) return false;
    const fixedAt = timeOf.get(fixedInReleaseId);
    return fixedAt !== undefined && releaseTime(to) < fixedAt && fixedAt <= releaseTime(from);
  });
}
