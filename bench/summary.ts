/** Many measurements of one thing, as they are told: the middle, and where most of them lie. */
export type Summary = {
  readonly n: number;
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
};

/** @throws where there is nothing to sum up: a statistic without its n is none */
export function summaryOf(values: readonly number[]): Summary {
  if (values.length === 0) throw new Error('Nothing was measured.');
  const sorted = values.toSorted((one, other) => one - other);
  return {
    n: sorted.length,
    median: quantile(sorted, 0.5),
    p10: quantile(sorted, 0.1),
    p90: quantile(sorted, 0.9),
  };
}

/** Between the two nearest of the sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
