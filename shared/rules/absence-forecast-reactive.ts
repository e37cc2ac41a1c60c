import { logUpperTail } from './student-t.ts';

/** Before anything is known: about every 20 days, held weakly. */
const PRIOR = { days: 20, weight: 0.1, freedom: 2, spread: 0.5 } as const;
/** What the operator expects counts like one gap that was seen. */
const GUESS_WEIGHT = 1;
/** A hundred years: what comes later does not come. */
const LONGEST = 36_525;

/**
 * What the gaps between past times say about the next one: Student's t on the logarithm of days.
 *
 * It is the predictive distribution of a normal one whose mean and spread are both unknown
 * (normal-inverse-gamma prior), so that few gaps give a wide answer and not a sure one.
 */
export type GapModel = {
  readonly centre: number;
  readonly scale: number;
  readonly freedom: number;
};

/**
 * @param gaps days between one time and the next, in any order; those of no length are left out
 * @param guessDays what the operator expects, in days; `null` where nobody said
 */
export function gapModel(gaps: readonly number[], guessDays: number | null = null): GapModel {
  const logs = gaps.filter((days) => days > 0).map((days) => Math.log(days));
  const isGuess = guessDays !== null && guessDays > 0;
  const centreBefore = Math.log(isGuess ? guessDays : PRIOR.days);
  const weightBefore = isGuess ? GUESS_WEIGHT : PRIOR.weight;

  const n = logs.length;
  const mean = n === 0 ? centreBefore : logs.reduce((sum, log) => sum + log, 0) / n;
  const weight = weightBefore + n;
  const freedom = PRIOR.freedom + n;
  const squares =
    PRIOR.freedom * PRIOR.spread ** 2 +
    logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) +
    ((weightBefore * n) / weight) * (mean - centreBefore) ** 2;

  return {
    centre: (weightBefore * centreBefore + n * mean) / weight,
    scale: Math.sqrt((squares / freedom) * (1 + 1 / weight)),
    freedom,
  };
}

/** ln P(the gap is longer than `days`). */
const logLonger = ({ centre, freedom, scale }: GapModel, days: number): number =>
  days <= 0 ? 0 : logUpperTail((Math.log(days) - centre) / scale, freedom);

/**
 * The chance that it comes within so many days, given that it has been quiet for `quiet` days.
 *
 * @returns 0 to 1
 */
export const chanceWithin = (model: GapModel, quiet: number, days: number): number =>
  days <= 0 ? 0 : -Math.expm1(logLonger(model, quiet + days) - logLonger(model, quiet));

/**
 * After how many more days the chance reaches `share`, given the quiet so far.
 *
 * @returns days, to about a minute; `Infinity` where it takes more than a hundred years
 */
export function daysUntilChance(model: GapModel, quiet: number, share: number): number {
  if (chanceWithin(model, quiet, LONGEST) < share) return Infinity;
  let [low, high] = [0, LONGEST];
  while (high - low > 1 / 1440) {
    const middle = (low + high) / 2;
    if (chanceWithin(model, quiet, middle) < share) low = middle;
    else high = middle;
  }
  return high;
}

/** Shares of less are left out of the counts. */
const NEGLIGIBLE = 1e-6;

/**
 * How often it comes within so many days, where somebody deals with it each time: a renewal
 * process in steps of a day, at most once a day.
 *
 * @returns the chance of 0, 1, 2, … times; they add up to 1
 */
export function chanceOfTimes(model: GapModel, quiet: number, days: number): readonly number[] {
  const onDay = (from: number, day: number): number =>
    chanceWithin(model, from, day) - chanceWithin(model, from, day - 1);
  const gap = Array.from({ length: days }, (_, day) => onDay(0, day + 1));
  let latest = Array.from({ length: days }, (_, day) => onDay(quiet, day + 1));

  const atLeast = [1];
  for (let times = 1; times <= days; times += 1) {
    const chance = latest.reduce((sum, share) => sum + share, 0);
    if (chance < NEGLIGIBLE) break;
    atLeast.push(chance);
    latest = latest.map((_, day) => {
      let share = 0;
      for (let first = 0; first < day; first += 1) {
        share += (latest[first] ?? 0) * (gap[day - first - 1] ?? 0);
      }
      return share;
    });
  }
  return atLeast.map((chance, times) => chance - (atLeast[times + 1] ?? 0));
}
