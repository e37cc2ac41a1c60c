import { canonicalId, isCve, shownId } from './finding-identity.ts';
import type { CvssVector, Finding, Package, Sighting } from './finding.ts';
import { worstSeverity } from './severity-order.ts';
import { groupWeaknesses } from './weakness-groups.ts';
import type { WeaknessGroup } from './weakness-groups.ts';
import { keysOf, weaknessOf } from './weakness.ts';

/**
 * One finding for each weakness in one package at one installed version, with all its sightings:
 * under CVE and GHSA, by two scanners, in two paths.
 *
 * Order is that of the first sightings. Merging what is merged changes nothing.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, number>();
  const keyed = findings.map((finding) => {
    const version = finding.installedVersion ?? '';
    const keys = keysOf(weaknessOf(finding)).map((key) => `${key}\n${version}`);
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? 0) + 1);
    return { finding, keys, version };
  });
  // Most findings share no id with another; only the others need the work of joining.
  const shared = keyed.filter(({ keys }) => keys.some((key) => (byKey.get(key) ?? 0) > 1));
  if (shared.length === 0) return findings;

  const place = new Map(findings.map((finding, index) => [finding, index] as const));
  const byVersion = new Map<string, Finding[]>();
  for (const { finding, version } of shared) {
    const same = byVersion.get(version);
    if (same) same.push(finding);
    else byVersion.set(version, [finding]);
  }
  const groups = [...byVersion.values()].flatMap((same) => groupWeaknesses(same, weaknessOf));
  const joined = new Set(shared.map(({ finding }) => finding));
  const merged: (readonly [number, Finding])[] = groups.map((group) => [
    place.get(group.items[0] as Finding) ?? 0,
    asOneFinding(group),
  ]);
  for (const [finding, index] of place) if (!joined.has(finding)) merged.push([index, finding]);
  return merged.sort(([a], [b]) => a - b).map(([, finding]) => finding);
}

function asOneFinding({ items, weakness }: WeaknessGroup<Finding>): Finding {
  const [only] = items;
  if (items.length === 1 && only) return only;
  const sightings = uniqueBy(
    items.flatMap((item) => item.sightings),
    ({ scanner, id, location }) => JSON.stringify([scanner, id, location]),
  );
  return {
    id: shownId(ownIdAmong(sightings) ?? only?.id ?? '', weakness.ids),
    ids: weakness.ids,
    package: mostToldPackage(items.map((item) => item.package)),
    installedVersion: only?.installedVersion ?? null,
    fixedVersions: [...new Set(items.flatMap((item) => item.fixedVersions))],
    severity: worstSeverity(items.map((item) => item.severity)),
    cvss: uniqueBy<CvssVector>(
      items.flatMap((item) => item.cvss),
      ({ vector }) => vector,
    ),
    epss: items.reduce<number | null>((most, { epss }) => higher(most, epss), null),
    kev: items.some((item) => item.kev),
    title: items.find((item) => item.title !== null)?.title ?? null,
    sightings,
  };
}

/** A CVE that a scanner gave as the entry's own id, else the first id printed. */
const ownIdAmong = (sightings: readonly Sighting[]): string | null => {
  const ids = sightings.map(({ id }) => canonicalId(id));
  return ids.find(isCve) ?? ids[0] ?? null;
};

const mostToldPackage = (packages: readonly Package[]): Package => {
  const told = ({ ecosystem, purl }: Package): number =>
    (ecosystem === null ? 0 : 1) + (purl === null ? 0 : 2);
  return packages.reduce((best, next) => (told(next) > told(best) ? next : best));
};

/** The first of each key, in order. */
function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const first = new Map<string, Item>();
  for (const item of items) {
    if (!first.has(key(item))) first.set(key(item), item);
  }
  return [...first.values()];
}

const higher = (one: number | null, other: number | null): number | null =>
  one === null || (other !== null && other > one) ? other : one;
