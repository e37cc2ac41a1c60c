import type { ReleaseId } from '#shared/domain/ids.ts';
import type { OpenSet } from './open-findings.ts';
import { isOpenSubset } from './open-subset.ts';
import { matched } from './release-comparison.ts';
import { byReleaseTime } from './release-order.ts';

/** A release with a better open set than what runs, which reliability marked unstable. */
export type SaferUnstable = {
  readonly releaseId: ReleaseId;
  readonly version: string;
  readonly reason: string;
  /** Findings of the running release that it does not hold. */
  readonly closes: number;
};

/**
 * The newest release that is secure but marked unstable: it closes at least one finding of what
 * runs and brings none. Both sides must have been scanned. `null` where there is none.
 */
export function saferUnstable(
  running: OpenSet,
  others: ReadonlyMap<ReleaseId, OpenSet>,
): SaferUnstable | null {
  if (!running.hasVulnerabilityScan) return null;

  const candidates = [...others.values()]
    .filter(
      ({ evidence, hasVulnerabilityScan }) =>
        hasVulnerabilityScan &&
        evidence.release.id !== running.evidence.release.id &&
        evidence.release.stability?.is === 'unstable',
    )
    .toSorted((one, other) => byReleaseTime(other.evidence.release, one.evidence.release));

  for (const candidate of candidates) {
    const closes = matched(running, candidate).missing.length;
    if (closes === 0 || !isOpenSubset(candidate, running)) continue;
    const { id, stability, version } = candidate.evidence.release;
    return { releaseId: id, version, reason: stability?.reason ?? '', closes };
  }
  return null;
}
