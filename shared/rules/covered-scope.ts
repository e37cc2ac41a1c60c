import type { AcceptedWeakness, RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Release } from '#shared/domain/release.ts';
import type { Placement } from '#shared/domain/service.ts';
import { keysOf, sameWeakness, type Weakness } from '#shared/domain/weakness.ts';
import type { AcceptanceStanding } from './acceptance-standing.ts';
import type { FindingCover, OpenFinding } from './comparison.ts';
import { weaknessOfOpen } from './open-weakness.ts';

export type StandingOf = (acceptance: RiskAcceptance) => AcceptanceStanding;

/** Whether an acceptance reaches this release here. A `null` list in its scope means all. */
export const isInScope = (
  { scope }: RiskAcceptance,
  placement: Placement,
  release: Pick<Release, 'id'>,
): boolean =>
  scope.serviceId === placement.serviceId &&
  (scope.placementIds === null || scope.placementIds.includes(placement.id)) &&
  (scope.releaseIds === null || scope.releaseIds.includes(release.id));

/**
 * Which acceptance covers a finding in a release that runs, or would run, in a placement.
 *
 * Scope and snapshot must both say so: the snapshot taken at signing names the weakness (alias sets
 * intersect, same package, not another CVE of its own). The snapshot never grows: an alias learned
 * later merges findings, and does not change what was signed. Of several acceptances one in force
 * wins, the one that ends last; else the one in scope that ended or lapsed last; else one that
 * names it but not for here. Proposed, rejected, revoked and closed ones count as lapsed.
 */
export function coverOf(
  finding: OpenFinding,
  acceptances: readonly RiskAcceptance[],
  placement: Placement,
  release: Pick<Release, 'id'>,
  standingOf: StandingOf,
): FindingCover {
  return coverLookup(acceptances, placement, release, standingOf)(finding);
}

/** `coverOf` for many findings: the snapshots are indexed once. */
export function coverLookup(
  acceptances: readonly RiskAcceptance[],
  placement: Placement,
  release: Pick<Release, 'id'>,
  standingOf: StandingOf,
): (finding: OpenFinding, weakness?: Weakness) => FindingCover {
  const byKey = new Map<string, { covered: AcceptedWeakness; cover: () => FindingCover }[]>();
  for (const acceptance of acceptances) {
    const cover = once(() => coverBy(acceptance, placement, release, standingOf));
    for (const covered of acceptance.covered) {
      for (const key of keysOf(covered)) {
        const known = byKey.get(key);
        if (known) known.push({ covered, cover });
        else byKey.set(key, [{ covered, cover }]);
      }
    }
  }
  if (byKey.size === 0) return () => ({ kind: 'none' });

  return (finding, weakness = weaknessOfOpen(finding)) => {
    let best: FindingCover = { kind: 'none' };
    for (const key of keysOf(weakness)) {
      for (const { cover, covered } of byKey.get(key) ?? []) {
        if (sameWeakness(asSigned(covered), weakness) && isBetter(cover(), best)) best = cover();
      }
    }
    return best;
  };
}

/** What was signed under one CVE stays that CVE, whatever other ids the snapshot holds. */
export const asSigned = (covered: AcceptedWeakness & { readonly id?: string }): Weakness => ({
  ...covered,
  ownCve: covered.id?.startsWith('CVE-') === true ? covered.id : null,
});

function coverBy(
  acceptance: RiskAcceptance,
  placement: Placement,
  release: Pick<Release, 'id'>,
  standingOf: StandingOf,
): FindingCover {
  const standing = standingOf(acceptance);
  if (!isInScope(acceptance, placement, release)) {
    return { kind: 'out-of-scope', acceptance, standing };
  }
  return { kind: standing.kind === 'in-force' ? 'in-force' : 'lapsed', acceptance, standing };
}

const RANK = { 'in-force': 3, lapsed: 2, 'out-of-scope': 1, none: 0 } as const;

function isBetter(one: FindingCover, other: FindingCover): boolean {
  if (RANK[one.kind] !== RANK[other.kind]) return RANK[one.kind] > RANK[other.kind];
  if (one.kind === 'none' || other.kind === 'none') return false;
  return one.acceptance.expiresAt > other.acceptance.expiresAt;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
