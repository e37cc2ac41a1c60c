import type { PackedEpss } from './feeds-database.ts';

const CVE = /^CVE-(\d{4})-(\d{4,9})$/u;

/** Orders CVE ids by year and number, in one number each; `null` for ids of another kind. */
export function cveKey(id: string): number | null {
  const parts = CVE.exec(id);
  return parts === null ? null : Number(parts[1]) * 1e9 + Number(parts[2]);
}

/** Packs scores for keeping; EPSS speaks of CVE ids only, and others are left out. */
export function packEpss(scores: ReadonlyMap<string, number>): PackedEpss {
  const pairs: (readonly [key: number, score: number])[] = [];
  for (const [id, score] of scores) {
    const key = cveKey(id);
    if (key !== null) pairs.push([key, score]);
  }
  pairs.sort(([one], [other]) => one - other);
  return {
    name: 'epss',
    keys: Float64Array.from(pairs, ([key]) => key),
    scores: Float64Array.from(pairs, ([, score]) => score),
  };
}

/** The score of an id, exactly as it was in the feed; `null` where the feed has none. */
export function scoreOf({ keys, scores }: PackedEpss, id: string): number | null {
  const key = cveKey(id);
  if (key === null) return null;
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? Infinity) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? (scores[low] ?? null) : null;
}
