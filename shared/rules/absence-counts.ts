import type { ChoreKind } from '#shared/domain/chore.ts';
import type { Expectation } from './absence-forecast.ts';

/** How many lines of a kind have lapsed by the end of a day: 80 % lie within; both ends are counts. */
export type CountRange = { readonly low: number; readonly high: number };

export type KindCounts = {
  readonly kind: ChoreKind;
  /** One for each day of the trip. */
  readonly byDay: readonly CountRange[];
  /** Lines with an exact day or a chance. */
  readonly n: number;
  /** Lines that no number can be given for. */
  readonly leftOut: number;
};

/**
 * Lapses so far, day by day and by kind. The kinds are never added up: a deadline is certain, a
 * preventive chore only becomes late, and what comes now and then is a chance.
 */
export function lapsesByDay(
  expectations: readonly Expectation[],
  length: number,
  kind: ChoreKind,
): KindCounts {
  const ofKind = expectations.filter((one) => one.kind === kind);
  const numbered = ofKind.filter(hasNumber);
  const byDay = Array.from({ length }, (_, day) =>
    rangeOf(numbered.map((one) => chanceBy(one, day + 1))),
  );
  return { kind, byDay, n: numbered.length, leftOut: ofKind.length - numbered.length };
}

const hasNumber = (one: Expectation): boolean =>
  one.kind === 'reactive'
    ? one.reactive.byDay !== null
    : one.kind === 'preventive' || one.deadline.on !== null;

/** That it has lapsed by the end of a day: of what has an exact day, 0 or 1. */
function chanceBy(one: Expectation, day: number): number {
  if (one.kind === 'reactive') return one.reactive.byDay?.[day - 1] ?? 0;
  return one.lapsesOnDay !== null && one.lapsesOnDay <= day ? 1 : 0;
}

/** Where 80 % of the count lie, from the exact distribution of independent chances. */
function rangeOf(chances: readonly number[]): CountRange {
  let shares = [1];
  for (const chance of chances) {
    shares = [...shares, 0].map(
      (share, count) => share * (1 - chance) + (shares[count - 1] ?? 0) * chance,
    );
  }
  const below = (share: number): number => {
    let sum = 0;
    for (const [count, part] of shares.entries()) {
      sum += part;
      // Rounding of the sum must not move a certain count.
      if (sum >= share - 1e-12) return count;
    }
    return shares.length - 1;
  };
  return { low: below(0.1), high: below(0.9) };
}
