import type { Finding, Scan } from '#shared/domain/finding.ts';
import type { ReleaseId, ServiceId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { weaknessIndex, weaknessOf, type Weakness } from '#shared/domain/weakness.ts';
import type { Change } from '#shared/journal/entry.ts';
import type { ScanWithFindings } from '#shared/rules/comparison.ts';
import { currentScans, scanKey } from '#shared/rules/current-scans.ts';
import { scannerName } from '#shared/rules/scanner-name.ts';
import { changed, sameValue } from './changes.ts';
import type { Given } from './command.ts';

/** A release that an import brings scans for, with all the scans that it had before. */
export type RescannedRelease = {
  readonly release: Release;
  readonly before: readonly Scan[];
  readonly brought: readonly ScanWithFindings[];
};

/**
 * Closes acceptances whose every covered finding is gone, with the scan that showed it.
 *
 * A finding is gone when a newer scan of the same scanner and kind, of every release that the
 * acceptance lists, no longer has it, and no other current scan has it. Releases that are shown one
 * after the other are kept with the acceptance until the last one; a scan that shows a finding again
 * takes its release back. An acceptance for all releases of a service stays open: an older release
 * may still hold what it covers.
 */
export function acceptancesClosed(
  rescanned: ReadonlyMap<ReleaseId, RescannedRelease>,
  serviceIds: readonly ServiceId[],
  given: Given,
): readonly Change[] {
  const evidence = new Map(
    [...rescanned].map(([releaseId, release]) => [releaseId, shownBy(release, given)] as const),
  );

  return serviceIds
    .flatMap((serviceId) => given.rows('riskAcceptances', 'scope.serviceId', serviceId))
    .filter((acceptance) => isOpen(acceptance, given))
    .flatMap((acceptance) => {
      const listed = acceptance.scope.releaseIds ?? [];
      const before = acceptance.goneFrom ?? [];
      const goneFrom = listed.flatMap((id) => goneFromRelease(acceptance, id, evidence) ?? []);
      if (sameValue(goneFrom, before)) return [];

      const isGone = goneFrom.length === listed.length;
      const because = goneFrom.find((one) => !before.includes(one))?.because;
      if (!isGone || because === undefined) {
        return changed('riskAcceptances', acceptance, { ...acceptance, goneFrom });
      }
      const closed = { at: given.now, because };
      return changed('riskAcceptances', acceptance, { ...acceptance, goneFrom, closed });
    });
}

type GoneFrom = NonNullable<RiskAcceptance['goneFrom']>[number];

/** That a release no longer holds what is covered, as known before or as this import shows. */
function goneFromRelease(
  { covered, goneFrom = [] }: RiskAcceptance,
  releaseId: ReleaseId,
  evidence: ReadonlyMap<ReleaseId, Shown>,
): GoneFrom | null {
  const known = goneFrom.find((one) => one.releaseId === releaseId) ?? null;
  const shown = evidence.get(releaseId);
  if (!shown) return known;
  if (covered.map(asSigned).some((weakness) => shown.has(weakness))) return null;
  const [because] = shown.newer;
  return known ?? (because === undefined ? null : { releaseId, because });
}

const isOpen = (acceptance: RiskAcceptance, { now }: Given): boolean =>
  acceptance.acceptedAt !== null &&
  acceptance.acceptedAt <= now &&
  acceptance.revokedAt === null &&
  acceptance.rejectedAt === null &&
  acceptance.closed === null;

/** What was signed under one CVE stays that CVE, whatever other ids the snapshot holds. */
const asSigned = (covered: RiskAcceptance['covered'][number]): Weakness => ({
  ...covered,
  ownCve: covered.id.startsWith('CVE-') ? covered.id : null,
});

type Shown = {
  readonly has: (weakness: Weakness) => boolean;
  /** Sentences about the scans that took the place of an older one. */
  readonly newer: readonly string[];
};

function shownBy({ before, brought, release }: RescannedRelease, { row }: Given): Shown {
  const known = before.map((scan): ScanWithFindings => ({ scan, findings: [] }));
  const isKnown = new Set(before.map((scan) => scanKey(scan)));
  const isBrought = new Set(brought);

  const current = currentScans([...known, ...brought]);
  const findings = current.flatMap((scan): readonly Finding[] =>
    isBrought.has(scan) ? scan.findings : (row('scanFindings', scan.scan.id)?.findings ?? []),
  );
  const index = weaknessIndex(findings, weaknessOf);
  return {
    has: (weakness) => index.matches(weakness).length > 0,
    newer: current.flatMap((scan) =>
      isBrought.has(scan) && isKnown.has(scanKey(scan.scan))
        ? [
            `The ${scannerName(scan.scan.scanner)} scan of ${release.version} in “${scan.scan.fileName}” shows none of its findings any more.`,
          ]
        : [],
    ),
  };
}
