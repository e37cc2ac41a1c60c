import { useMemo } from 'react';
import type { Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Placement } from '#shared/domain/service.ts';
import type { Instant } from '#shared/domain/time.ts';
import { standingOf } from '#shared/rules/acceptance-standing.ts';
import type { FindingCover, OpenFinding } from '#shared/rules/comparison.ts';
import { coverLookup } from '#shared/rules/covered-scope.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { controlsUnproven } from '#shared/rules/unproven-controls.ts';
import { zoneName } from '#renderer/ui/quick-time-field.tsx';
import { useZone } from '#renderer/ui/zone-context.ts';
import { type ReleaseRow, releaseRows } from './release-rows.ts';
import type { ServiceReleases } from './use-releases.ts';

/** The releases as one placement sees them at `now`; none while they are being read. */
export function useReleaseRows(
  read: ServiceReleases | null,
  placement: Placement,
  now: Instant,
): readonly ReleaseRow[] {
  const zone = zoneName(useZone());
  return useMemo(() => {
    if (read === null) return [];
    const calendar = calendarAt(now, zone);
    const standing = (acceptance: RiskAcceptance) =>
      standingOf(acceptance, now, controlsUnproven(acceptance, read.chores, now, calendar));
    const lookups = new Map<string, (finding: OpenFinding) => FindingCover>();
    const coverOf = (finding: OpenFinding, release: Release): FindingCover => {
      const known = lookups.get(release.id);
      if (known) return known(finding);
      const made = coverLookup(read.acceptances, placement, release, standing);
      lookups.set(release.id, made);
      return made(finding);
    };
    return releaseRows({
      placement,
      releases: read.releases,
      deployments: read.deployments.filter(({ placementId }) => placementId === placement.id),
      incidents: read.incidents,
      openSets: read.openSets,
      coverOf,
      now,
    });
  }, [read, placement, now, zone]);
}
