import type { Finding, Scan } from '#shared/domain/finding.ts';
import type { ReleaseId, ServiceId } from '#shared/domain/ids.ts';
import type { Release } from '#shared/domain/release.ts';
import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { weaknessIndex, weaknessOf, type Weakness } from '#shared/domain/weakness.ts';
import type { Change } from '#shared/journal/entry.ts';
import type { ScanWithFindings } from '#shared/rules/comparison.ts';
import { currentScans, scanKey } from '#shared/rules/current-scans.ts';
import { scannerName } from '#shared/rules/scanner-name.ts';
import { changed } from './changes.ts';
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
 * acceptance lists, no longer has it, and no other current scan has it. An acceptance for all
 * releases of a service stays open: an older release may still hold what it covers.
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
      const shown = (acceptance.scope.releaseIds ?? []).map((id) => evidence.get(id) ?? null);
      if (shown.length === 0 || shown.some((one) => one === null)) return [];

      const signed = acceptance.covered.map(asSigned);
      const isStillThere = shown.some((one) => signed.some((weakness) => one?.has(weakness)));
      const because = shown.flatMap((one) => one?.newer ?? [])[0];
      if (isStillThere || because === undefined) return [];

      const closed = { at: given.now, because };
      return changed('riskAcceptances', acceptance, { ...acceptance, closed });
    });
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
