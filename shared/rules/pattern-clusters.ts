import type { TermVector } from './pattern-vectors.ts';

/** Texts are alike from here on. */
export const ALIKE = 0.3;

const TOLD_EVERY = 500;
const ROOM = 4;
/** Sums differ in their last digits by the order of adding: a hair below is taken as equal. */
const HAIR = 1e-9;

/** Members that have a term, appended as they are placed: their cluster, and its weight there. */
type Postings = { clusters: Int32Array; weights: Float64Array; count: number };

/**
 * Places each vector with those it is like: leader clustering by average link.
 *
 * One after the other, each joins the cluster to whose members it is most alike on average, where
 * that is at least 0.30, and else begins one of its own; of two that are as like, the earlier. The
 * order decides who leads, so it must not be chance (`patternsIn`). Empty vectors stay alone.
 *
 * The sums of cosines to the members of every cluster are gathered in one walk over the terms of a
 * text: the cost is the number of pairs that share a term, and what they share.
 *
 * @param tell the share that is placed, from 0 to 1, from time to time
 * @returns the number of the cluster of each vector, counted from 0 by their leaders
 */
export function clustersOf(
  vectors: readonly TermVector[],
  tell: (share: number) => void = () => {},
): readonly number[] {
  const postings: Postings[] = [];
  const sums = new Float64Array(vectors.length);
  const touched = new Int32Array(vectors.length);
  const sizes: number[] = [];

  /** Leaves the sums in `sums`, their clusters in `touched`, and gives how many there are. */
  const gather = ({ terms, weights }: TermVector): number => {
    let count = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const found = postings[terms[at] ?? 0];
      if (found === undefined) continue;
      const weight = weights[at] ?? 0;
      const { clusters, weights: others } = found;
      for (let place = 0; place < found.count; place += 1) {
        const cluster = clusters[place] ?? 0;
        const sum = sums[cluster] ?? 0;
        if (sum === 0) {
          touched[count] = cluster;
          count += 1;
        }
        sums[cluster] = sum + weight * (others[place] ?? 0);
      }
    }
    return count;
  };

  const placed = vectors.map((vector, index) => {
    if (index % TOLD_EVERY === 0) tell(index / vectors.length);
    let best = sizes.length;
    let bestLink = ALIKE - HAIR;
    for (let place = gather(vector) - 1; place >= 0; place -= 1) {
      const cluster = touched[place] ?? 0;
      const link = (sums[cluster] ?? 0) / (sizes[cluster] ?? 1);
      sums[cluster] = 0;
      const isAsLike = Math.abs(link - bestLink) <= HAIR;
      if (link < ALIKE - HAIR || (isAsLike ? cluster > best : link < bestLink)) continue;
      best = cluster;
      bestLink = link;
    }
    sizes[best] = (sizes[best] ?? 0) + 1;
    for (const [at, term] of vector.terms.entries()) {
      append((postings[term] ??= emptyPostings()), best, vector.weights[at] ?? 0);
    }
    return best;
  });
  tell(1);
  return placed;
}

const emptyPostings = (): Postings => ({
  clusters: new Int32Array(ROOM),
  weights: new Float64Array(ROOM),
  count: 0,
});

function append(found: Postings, cluster: number, weight: number): void {
  if (found.count === found.clusters.length) {
    const clusters = new Int32Array(2 * found.count);
    const weights = new Float64Array(2 * found.count);
    clusters.set(found.clusters);
    weights.set(found.weights);
    found.clusters = clusters;
    found.weights = weights;
  }
  found.clusters[found.count] = cluster;
  found.weights[found.count] = weight;
  found.count += 1;
}
