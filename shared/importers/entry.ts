import {
  aliasSet,
  bundlesOf,
  isBundlingAdvisory,
  isCve,
  shownId,
} from '#shared/domain/finding-identity.ts';
import type { CvssVector, Finding, FindingSeverity, Package } from '#shared/domain/finding.ts';
import { mergeFindings } from '#shared/domain/merge-findings.ts';
import { countBySeverity } from '#shared/domain/severity-order.ts';

/** One raw entry of a report: one id in one package in one place, as the tool wrote it. */
export type Entry = {
  readonly ownId: string;
  readonly aliases: readonly string[];
  readonly package: Package;
  readonly installedVersion: string | null;
  readonly fixedVersions: readonly string[];
  readonly severity: FindingSeverity;
  readonly cvss: readonly CvssVector[];
  readonly epss: number | null;
  readonly kev: boolean;
  readonly title: string | null;
  readonly location: string | null;
};

/**
 * The findings of a report: entries of the same weakness put together.
 *
 * An advisory that bundles several CVEs becomes one finding for each of them: fixing or reopening
 * one says nothing of the others.
 */
export const toFindings = (entries: readonly Entry[], scanner: string): readonly Finding[] =>
  mergeFindings(entries.flatMap((entry) => findingsOf(entry, scanner)));

function findingsOf(entry: Entry, scanner: string): readonly Finding[] {
  const { ownId, aliases } = entry;
  const ids = aliasSet(ownId, aliases);
  const cves = isBundlingAdvisory(ownId) ? ids.filter(isCve) : [];
  const sets = cves.length > 1 ? cves.map((cve) => [cve]) : [ids];
  const bundles = bundlesOf(ownId, aliases);
  return sets.map((set) => ({
    id: shownId(ownId, set),
    ids: set,
    package: entry.package,
    installedVersion: entry.installedVersion,
    fixedVersions: entry.fixedVersions,
    severity: entry.severity,
    cvss: entry.cvss,
    epss: entry.epss,
    kev: entry.kev,
    title: entry.title,
    // Where it was split, its own id would be one of several CVEs: the CVE stands for it.
    sightings: [
      {
        scanner,
        id: sets.length > 1 ? (set[0] ?? ownId) : ownId,
        bundles,
        location: entry.location,
      },
    ],
  }));
}

/** By shown id, package and installed version, each entry by itself. */
export const countDistinct = (entries: readonly Entry[]): number =>
  new Set(
    entries.map(({ ownId, aliases, package: { name }, installedVersion }) =>
      JSON.stringify([shownId(ownId, aliasSet(ownId, aliases)), name, installedVersion]),
    ),
  ).size;

/** What every vulnerability report says of its entries. */
export const entryCounts = (
  entries: readonly Entry[],
): {
  readonly entries: number;
  readonly distinct: number;
  readonly bySeverity: Readonly<Partial<Record<FindingSeverity, number>>>;
} => ({
  entries: entries.length,
  distinct: countDistinct(entries),
  bySeverity: countBySeverity(entries.map(({ severity }) => severity)),
});
