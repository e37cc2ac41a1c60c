import type { Release } from '#shared/domain/release.ts';
import { instant } from '#shared/domain/time.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { ComparisonRules } from '#shared/importers/comparison-rules.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { releaseId, serviceId } from './comparison-acceptances.ts';

export type NamedSide = { readonly version: string; readonly scannedAt: Instant | null };

export type OrderedReleases = {
  readonly from: Release;
  readonly to: Release;
  readonly releases: readonly Release[];
  /** Said among the reasons where the order was assumed. */
  readonly assumed: string | null;
};

/**
 * Gives releases their order: as the rules list them, else by the dates of their scans, and said
 * so. It matters for the floor alone; a floor that cannot be placed is refused, not passed over.
 */
export function orderReleases(
  service: string,
  from: NamedSide,
  to: NamedSide,
  { floor, order }: Pick<ComparisonRules, 'floor' | 'order'>,
): Result<OrderedReleases, string> {
  const named = (version: string, at: Instant): Release => release(service, version, at);
  if (order !== null) {
    const needed = floor === null ? [] : [floor.release, to.version];
    const missing = needed.find((version) => !order.includes(version));
    if (missing !== undefined) {
      return refused(
        `$.order: expected the release "${missing}", which the floor needs, found none.`,
      );
    }
    const placeOf = (version: string): Instant => instant(order.indexOf(version));
    return ok({
      from: named(from.version, placeOf(from.version)),
      to: named(to.version, placeOf(to.version)),
      releases: order.map((version, place) => named(version, instant(place))),
      assumed: null,
    });
  }

  const sides = [from, to].map(({ scannedAt, version }) => named(version, scannedAt ?? instant(0)));
  const [fromRelease, toRelease] = sides;
  if (!fromRelease || !toRelease) return refused('two sides are needed');
  if (floor !== null) {
    const isKnown = [from, to].some(({ version }) => version === floor.release);
    if (
      !isKnown ||
      (floor.release !== to.version && (from.scannedAt === null || to.scannedAt === null))
    ) {
      return refused(
        `$.order: expected the order of releases, so that the floor ${floor.release} can be placed, found none.`,
      );
    }
  }
  return ok({
    from: fromRelease,
    to: toRelease,
    releases: sides,
    assumed:
      floor === null ? null : 'The order of the releases was taken from the dates of their scans',
  });
}

const release = (service: string, version: string, at: Instant): Release => ({
  id: releaseId(version),
  serviceId: serviceId(service),
  version,
  digests: [],
  builtAt: null,
  firstSeenAt: at,
  stability: null,
  securityFlag: null,
});
