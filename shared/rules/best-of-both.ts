import type { Release } from '#shared/domain/release.ts';
import type { OpenSet } from './open-findings.ts';
import { isOpenSubset } from './open-subset.ts';
import { byReleaseTime, denialOf, floorAbove } from './release-order.ts';
import type { Placement } from '#shared/domain/service.ts';

/**
 * The newest release with no worse open set than the one that runs, and not marked unstable.
 *
 * No worse means a subset: every weakness that it holds runs already. A release without a
 * vulnerability scan, below the floor or on the deny list is none. Of two of the same time the one
 * with fewer open findings. `null` where there is none, or where what runs was not scanned.
 */
export function bestOfBoth(
  current: OpenSet,
  candidates: readonly OpenSet[],
  placement: Placement,
  releases: readonly Release[],
): OpenSet | null {
  if (!current.hasVulnerabilityScan) return null;

  const fit = candidates.filter((candidate) => {
    const { release } = candidate.evidence;
    return (
      release.id !== current.evidence.release.id &&
      candidate.hasVulnerabilityScan &&
      release.stability?.is !== 'unstable' &&
      denialOf(release, placement) === null &&
      floorAbove(release, placement, releases) === null &&
      isOpenSubset(candidate, current)
    );
  });
  return fit.toSorted(newestFirst)[0] ?? null;
}

const newestFirst = (one: OpenSet, other: OpenSet): number =>
  byReleaseTime(other.evidence.release, one.evidence.release) ||
  one.findings.length - other.findings.length;

/** What else there is beside going to a release: always offered, never compared by numbers alone. */
export type Alternatives = {
  readonly bestOfBoth: OpenSet | null;
  /** Releases newer than the one that runs, newest first. */
  readonly forward: readonly Release[];
  /** Flag off, WAF rule, rate limit: stay and mitigate is always possible. */
  readonly mitigateInPlace: true;
};

export const alternatives = (
  current: OpenSet,
  candidates: readonly OpenSet[],
  placement: Placement,
  releases: readonly Release[],
): Alternatives => ({
  bestOfBoth: bestOfBoth(current, candidates, placement, releases),
  forward: releases
    .filter(
      (release) =>
        release.serviceId === current.evidence.release.serviceId &&
        byReleaseTime(release, current.evidence.release) > 0,
    )
    .toSorted((one, other) => byReleaseTime(other, one)),
  mitigateInPlace: true,
});
