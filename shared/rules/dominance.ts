/** A set of open findings that knows whether another one holds all of it. */
export type ComparableSet = { readonly isWithin: (other: ComparableSet) => boolean };

/** One row of an option. `null` is unknown, and nothing dominates through it. */
export type VectorCell =
  | { readonly kind: 'least' | 'most'; readonly value: number | null }
  /** What is open, with what is expected of it; `null`: not scanned. */
  | { readonly kind: 'open-set'; readonly of: ComparableSet | null; readonly sum: number | null };

/** Rows by name. Options are compared on the same rows; one that misses a row has it unknown. */
export type OptionVector = Readonly<Record<string, VectorCell>>;

type Order = 'better' | 'equal' | 'worse' | 'incomparable';

/**
 * Whether option `a` is no worse than `b` on every row, and better on one.
 *
 * No sum and no weights: an option that pays on one row for a gain on another is a trade-off, and
 * both stay. An unknown cell is incomparable.
 */
export function dominates(a: OptionVector, b: OptionVector): boolean {
  let isBetter = false;
  for (const row of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const order = compared(a[row], b[row]);
    if (order === 'worse' || order === 'incomparable') return false;
    if (order === 'better') isBetter = true;
  }
  return isBetter;
}

/**
 * Whether a row is unknown: such an option neither dominates nor is dominated, which is no praise.
 * An open set is known by its scan; a sum of it only settles what subsets leave open.
 */
export const hasUnknown = (vector: OptionVector): boolean =>
  Object.values(vector).some((cell) =>
    cell.kind === 'open-set' ? cell.of === null : cell.value === null,
  );

/** The options that no other one dominates, in their order. */
export const frontier = <Option extends { readonly vector: OptionVector }>(
  options: readonly Option[],
): readonly Option[] =>
  options.filter(({ vector }) => !options.some((other) => dominates(other.vector, vector)));

function compared(a: VectorCell | undefined, b: VectorCell | undefined): Order {
  if (!a || !b) return 'incomparable';
  if (a.kind === 'open-set') return b.kind === 'open-set' ? comparedSets(a, b) : 'incomparable';
  if (b.kind === 'open-set' || a.kind !== b.kind) return 'incomparable';
  if (a.value === null || b.value === null) return 'incomparable';
  if (a.value === b.value) return 'equal';
  return a.value < b.value === (a.kind === 'least') ? 'better' : 'worse';
}

type SetCell = Extract<VectorCell, { readonly kind: 'open-set' }>;

/**
 * A subset is no worse, whatever its sum; sets of which neither holds the other are compared by
 * their sums, where both are known.
 */
function comparedSets(a: SetCell, b: SetCell): Order {
  if (a.of === null || b.of === null) return 'incomparable';
  const [isWithin, isAround] = [a.of.isWithin(b.of), b.of.isWithin(a.of)];
  if (isWithin && isAround) return 'equal';
  if (isWithin) return 'better';
  if (isAround) return 'worse';
  if (a.sum === null || b.sum === null) return 'incomparable';
  if (a.sum === b.sum) return 'equal';
  return a.sum < b.sum ? 'better' : 'worse';
}
