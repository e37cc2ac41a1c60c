import { canonicalId, isCve } from './finding-identity.ts';
import type { Finding } from './finding.ts';
import { packageBucket, samePackage } from './package-identity.ts';
import type { PackageName } from './package-identity.ts';

/** What findings are matched by: an alias set in a package, whatever its installed version. */
export type Weakness = PackageName & {
  readonly ids: readonly string[];
  /**
   * The CVE that a scanner gave as the entry's own id. Two findings with different ones are two
   * weaknesses, whatever their aliases say. Absent or `null`: no scanner gave one.
   */
  readonly ownCve?: string | null;
};

export const weaknessOf = (finding: Finding): Weakness => ({
  ids: finding.ids,
  ecosystem: finding.package.ecosystem,
  packageName: finding.package.name,
  ownCve: ownCveOf(finding),
});

/** Merging never joins two own CVEs, so that there is one at most. */
const ownCveOf = ({ id, sightings }: Finding): string | null => {
  for (const sighting of sightings) {
    const own = canonicalId(sighting.id);
    if (isCve(own)) return own;
  }
  return sightings.length === 0 && isCve(id) ? id : null;
};

/** Alias sets that intersect, in one package, and not under two different CVEs of their own. */
export const sameWeakness = (a: Weakness, b: Weakness): boolean =>
  !differentCves(a, b) && samePackage(a, b) && a.ids.some((id) => b.ids.includes(id));

const differentCves = (a: Weakness, b: Weakness): boolean =>
  (a.ownCve ?? null) !== null && (b.ownCve ?? null) !== null && a.ownCve !== b.ownCve;

/** Finds what matches a weakness among many, without comparing each with each. */
export type WeaknessIndex<Item> = {
  readonly matches: (weakness: Weakness) => readonly Item[];
};

/** Built once for one side of a comparison; `matches` keeps the order of the items. */
export function weaknessIndex<Item>(
  items: readonly Item[],
  asWeakness: (item: Item) => Weakness,
): WeaknessIndex<Item> {
  const weaknesses = items.map(asWeakness);
  // Places by key, and there by own CVE: those of another CVE need not be looked at.
  const byKey = new Map<string, Map<string | null, number[]>>();
  for (const [place, weakness] of weaknesses.entries()) {
    const cve = weakness.ownCve ?? null;
    for (const key of keysOf(weakness)) {
      const byCve = byKey.get(key) ?? new Map<string | null, number[]>();
      byKey.set(key, byCve);
      const known = byCve.get(cve);
      if (known) known.push(place);
      else byCve.set(cve, [place]);
    }
  }
  const candidates = (key: string, cve: string | null): readonly number[] => {
    const byCve = byKey.get(key);
    if (!byCve) return [];
    if (cve === null) return [...byCve.values()].flat();
    return [...(byCve.get(cve) ?? []), ...(byCve.get(null) ?? [])];
  };
  return {
    matches: (weakness) => {
      const found = new Set<number>();
      for (const key of keysOf(weakness)) {
        for (const place of candidates(key, weakness.ownCve ?? null)) {
          const candidate = weaknesses[place];
          if (candidate && sameWeakness(candidate, weakness)) found.add(place);
        }
      }
      return [...found].sort((a, b) => a - b).flatMap((place) => items.slice(place, place + 1));
    },
  };
}

/** One key for each id; a line feed is in no id. */
export const keysOf = (weakness: Weakness): readonly string[] => {
  const bucket = packageBucket(weakness);
  return [...new Set(weakness.ids)].map((id) => `${id}\n${bucket}`);
};
