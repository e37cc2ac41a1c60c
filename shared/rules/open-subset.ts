import { sameWeakness } from '#shared/domain/weakness.ts';
import type { ComparableSet } from './dominance.ts';
import type { OpenEntry, OpenSet } from './open-findings.ts';

/** Whether a set holds the weakness of an entry of another set. */
export function holds(set: OpenSet, { keys, weakness }: OpenEntry): boolean {
  for (const key of keys) {
    for (const candidate of set.byKey.get(key) ?? []) {
      if (candidate.weakness === weakness || sameWeakness(candidate.weakness, weakness))
        return true;
    }
  }
  return false;
}

/** "No worse open set": everything open in `some` is open in `others` too. */
export const isOpenSubset = (some: OpenSet, others: OpenSet): boolean =>
  some === others || some.entries.every((entry) => holds(others, entry));

/** Open sets as rows of options; each pair is compared once, and only if it is asked for. */
export function comparableSets(sets: Iterable<OpenSet>): ReadonlyMap<OpenSet, ComparableSet> {
  const comparable = new Map<OpenSet, ComparableSet>();
  const setOf = new Map<ComparableSet, OpenSet>();
  for (const set of sets) {
    const known = new Map<OpenSet, boolean>();
    const one: ComparableSet = {
      isWithin(other) {
        const others = setOf.get(other);
        if (!others) return false;
        const answer = known.get(others) ?? isOpenSubset(set, others);
        known.set(others, answer);
        return answer;
      },
    };
    comparable.set(set, one);
    setOf.set(one, set);
  }
  return comparable;
}
