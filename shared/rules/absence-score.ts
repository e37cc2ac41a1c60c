import type { ForecastLine, ForecastOutcome } from '#shared/domain/absence.ts';

/** How well the chances of a forecast held. */
export type ForecastScore = {
  /** Mean square of chance minus outcome: 0 is perfect, 0.25 is what saying "half" always gets. */
  readonly brier: number | null;
  /** Lines with a chance whose outcome is known. */
  readonly n: number;
  /** Lines with a chance whose outcome nobody said. */
  readonly unanswered: number;
};

/**
 * The Brier score of the lines that had a chance. A line without one is not scored: nothing was
 * said that could be wrong.
 *
 * @returns `brier: null` where no line can be scored
 * @see https://en.wikipedia.org/wiki/Brier_score
 */
export function forecastScore(
  forecast: readonly ForecastLine[],
  outcomes: readonly ForecastOutcome[],
): ForecastScore {
  const happened = new Map(outcomes.map((outcome) => [outcome.about, outcome.happened]));
  const chances = forecast.filter(({ probability }) => probability !== null);
  const squares = chances.flatMap(({ about, probability }) => {
    const outcome = happened.get(about) ?? null;
    return outcome === null ? [] : [((probability ?? 0) - Number(outcome)) ** 2];
  });
  const n = squares.length;
  return {
    brier: n === 0 ? null : squares.reduce((sum, square) => sum + square, 0) / n,
    n,
    unanswered: chances.length - n,
  };
}
