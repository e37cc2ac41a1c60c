import {
  aliasSet,
  bundlesOf,
  isBundlingAdvisory,
  isCve,
  shownId,
} from '#shared/domain/finding-identity.ts';
import type { CvssVector, Finding, FindingSeverity, Package } from '#shared/domain/finding.ts';
import { mergeFindings } from '#shared/domain/merge-findings.ts';
import { SEVERITIES } from '#shared/domain/severity-order.ts';
import type { Place } from './json-reader.ts';

const NAMELESS =
  'The report names no id for some of its entries: they cannot be told apart, nor matched with others.';

/** Stands for the id of a weakness that a report does not name, and says so once. */
export function unstatedId({ reading: { warnings } }: Place): string {
  if (!warnings.includes(NAMELESS)) warnings.push(NAMELESS);
  return 'unstated';
}

/** One raw entry of a report: one id in one package in one place, as the tool wrote it. */
export type Entry = {
  readonly ownId: string;
  readonly aliases: readonly string[];
  readonly package: Package;
  readonly installedVersion: string | null;
  readonly fixedVersions: readonly string[];
  readonly severity: FindingSeverity;
  /** The scanner's own word, for the counts; without it the severity. */
  readonly label?: string;
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
  readonly bySeverity: Readonly<Record<string, number>>;
} => ({
  entries: entries.length,
  distinct: countDistinct(entries),
  bySeverity: countByLabel(entries.map(({ label, severity }) => label ?? severity)),
});

/** Worst first; words of the scanner that are none of ours behind them. */
function countByLabel(labels: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>(SEVERITIES.map((severity) => [severity, 0]));
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return Object.fromEntries([...counts].filter(([, count]) => count > 0));
}
