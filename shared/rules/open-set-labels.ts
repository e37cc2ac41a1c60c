import { sameWeakness } from '#shared/domain/weakness.ts';
import type { OpenEntry, OpenSet } from './open-findings.ts';

/**
 * The same number for the same weakness in every set, so that subsets are asked cheaply.
 *
 * A weakness that several earlier ones match (an advisory that names two CVEs) takes the number of
 * the first.
 */
export function openSetLabels(sets: readonly OpenSet[]): ReadonlyMap<OpenSet, ReadonlySet<number>> {
  const known = new Map<string, { readonly entry: OpenEntry; readonly label: number }[]>();
  let next = 0;

  const labelOf = (entry: OpenEntry): number => {
    for (const key of entry.keys) {
      for (const candidate of known.get(key) ?? []) {
        if (sameWeakness(candidate.entry.weakness, entry.weakness)) return candidate.label;
      }
    }
    next += 1;
    return next;
  };

  const labels = new Map<OpenSet, ReadonlySet<number>>();
  for (const set of new Set(sets)) {
    const own = set.entries.map((entry) => ({ entry, label: labelOf(entry) }));
    for (const item of own) {
      for (const key of item.entry.keys) {
        const there = known.get(key);
        if (there) there.push(item);
        else known.set(key, [item]);
      }
    }
    labels.set(set, new Set(own.map(({ label }) => label)));
  }
  return labels;
}
