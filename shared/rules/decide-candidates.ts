import type { OptionKind } from '#shared/domain/decision.ts';
import type { ReleaseId } from '#shared/domain/ids.ts';
import type { MitigationKind } from '#shared/domain/incident.ts';
import type { Deployment, Release } from '#shared/domain/release.ts';
import type { Placement } from '#shared/domain/service.ts';
import { byReleaseTime, denialOf } from './release-order.ts';

/** An option before its figures. */
export type Candidate = {
  readonly kind: OptionKind;
  readonly ownLabel: string | null;
  readonly release: Release | null;
  readonly mitigation: MitigationKind | null;
  readonly lastRan: Deployment | null;
};

/** An option of the operator's own. */
export type OwnOption = {
  readonly label: string;
  readonly releaseId: ReleaseId | null;
  readonly mitigation: MitigationKind | null;
};

export type CandidateInput = {
  readonly placement: Placement;
  /** All releases of the service. */
  readonly releases: readonly Release[];
  /** All deployments of the placement. */
  readonly deployments: readonly Deployment[];
  readonly scannedReleaseIds: ReadonlySet<ReleaseId>;
  /** Always among the options, before others of its direction; `null` where there is none. */
  readonly bestOfBoth: ReleaseId | null;
  /** The way in which this service is mitigated in place as a rule; `flag-off` where unknown. */
  readonly mitigationInPlace: MitigationKind;
  readonly own: readonly OwnOption[];
};

/** More columns than this cannot be read beside each other. */
const MOST_BACK = 3;
const MOST_FORWARD = 2;

/** What runs in a placement; `null` where nothing is known to. */
export function runningRelease(
  deployments: readonly Deployment[],
  releases: readonly Release[],
): Release | null {
  const running = deployments
    .filter(({ endedAt }) => endedAt === null)
    .toSorted((one, other) => other.startedAt - one.startedAt)[0];
  return releases.find(({ id }) => id === running?.releaseId) ?? null;
}

/**
 * The options that the data itself proposes, in the order of the sheet.
 *
 * Stay; up to three older releases that ran here before (the latest first) or were scanned, denied
 * ones last and the best of both first; up to two newer releases, newest first; mitigate in place; then the operator's own.
 * Where nothing is known to run there is nothing to stay on, and every release is a way forward.
 */
export function decideCandidates(input: CandidateInput): readonly Candidate[] {
  const { deployments, own, placement, releases, scannedReleaseIds } = input;
  const current = runningRelease(deployments, releases);
  const lastRan = (release: Release | null): Deployment | null =>
    deployments
      .filter(({ releaseId }) => releaseId === release?.id)
      .toSorted((one, other) => other.startedAt - one.startedAt)[0] ?? null;

  const denied = (release: Release): number => Number(denialOf(release, placement) !== null);
  const isOther = ({ id }: Release): number => Number(id !== input.bestOfBoth);
  const newest = (one: Release, other: Release): number =>
    isOther(one) - isOther(other) || denied(one) - denied(other) || byReleaseTime(other, one);
  const latestRun = (one: Release, other: Release): number =>
    isOther(one) - isOther(other) ||
    denied(one) - denied(other) ||
    (lastRan(other)?.startedAt ?? 0) - (lastRan(one)?.startedAt ?? 0) ||
    byReleaseTime(other, one);

  const others = releases.filter(
    (release) =>
      release.id !== current?.id &&
      release.serviceId === placement.serviceId &&
      (lastRan(release) !== null || scannedReleaseIds.has(release.id)),
  );
  const isNewer = (release: Release): boolean =>
    current === null || byReleaseTime(release, current) > 0;
  const back = others.filter((release) => !isNewer(release)).toSorted(latestRun);
  const forward = others.filter(isNewer).toSorted(newest);

  const option = (
    kind: OptionKind,
    release: Release | null,
    mitigation: MitigationKind | null,
    ownLabel: string | null = null,
  ): Candidate => ({ kind, ownLabel, release, mitigation, lastRan: lastRan(release) });

  return [
    ...(current === null ? [] : [option('stay', current, null)]),
    ...back.slice(0, MOST_BACK).map((release) => option('roll-back', release, 'rollback')),
    ...forward
      .slice(0, MOST_FORWARD)
      .map((release) => option('fix-forward', release, 'roll-forward')),
    ...(current === null ? [] : [option('mitigate', current, input.mitigationInPlace)]),
    ...own.map(({ label, mitigation, releaseId }) => {
      const release = releases.find(({ id }) => id === releaseId) ?? current;
      return option('own', release, mitigation, label);
    }),
  ];
}
