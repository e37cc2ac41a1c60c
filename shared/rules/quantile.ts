/**
 * The value below which a share of the sample lies, between neighbours by linear interpolation.
 *
 * @param sample in any order
 * @param share 0…1; 0.5 is the median
 * @returns `null` for an empty sample; zero would read as perfect
 */
export function quantile(sample: readonly number[], share: number): number | null {
  if (sample.length === 0) return null;
  const sorted = sample.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (sample: readonly number[]): number | null => quantile(sample, 0.5);
