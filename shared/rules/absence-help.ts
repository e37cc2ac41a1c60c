import type { Expectation } from './absence-forecast.ts';
import { median } from './quantile.ts';

/** 80 % of a normal distribution lie within so many standard deviations. */
const WITHIN_80 = 1.2816;
/** Makes the median deviation of a normal distribution its standard deviation. */
const MAD_TO_SPREAD = 1.4826;
/** Fewer times do not show how much the minutes differ. */
const ENOUGH_FOR_SPREAD = 3;

/** How long helping takes in all, in minutes. */
export type HelpMinutes = {
  readonly mean: number;
  /** 80 % lie between these, roughly. */
  readonly low: number;
  readonly high: number;
  /** How many lines it rests on. */
  readonly n: number;
  /** Lines that are left out: nobody said how long they take, or how often they come is unknown. */
  readonly leftOut: number;
};

/**
 * Minutes of help, were everything dealt with when it comes up: what is due, and what comes now and
 * then as often as its gaps say.
 *
 * Each line brings the mean and the spread of how often and of how long; the sum is taken as normal.
 */
export function helpMinutes(expectations: readonly Expectation[]): HelpMinutes {
  let [mean, variance, n, leftOut] = [0, 0, 0, 0];
  for (const one of expectations) {
    const often = howOften(one);
    const each = howLong(one);
    if (often !== null && often.mean === 0) continue;
    if (often === null || each === null) {
      leftOut += 1;
      continue;
    }
    n += 1;
    mean += often.mean * each.minutes;
    variance += often.mean * each.spread ** 2 + often.variance * each.minutes ** 2;
  }
  const reach = WITHIN_80 * Math.sqrt(variance);
  return { mean, low: Math.max(0, mean - reach), high: mean + reach, n, leftOut };
}

type Often = { readonly mean: number; readonly variance: number };

function howOften(one: Expectation): Often | null {
  if (one.kind !== 'reactive') return { mean: one.dueTimes, variance: 0 };
  const { times } = one.reactive;
  if (times === null) return null;
  const mean = times.reduce((sum, share, count) => sum + share * count, 0);
  const squares = times.reduce((sum, share, count) => sum + share * count ** 2, 0);
  return { mean, variance: Math.max(0, squares - mean ** 2) };
}

function howLong({
  minutes,
  usualMinutes,
}: Expectation): { readonly minutes: number; readonly spread: number } | null {
  const middle = median(minutes);
  if (middle === null) return usualMinutes === null ? null : { minutes: usualMinutes, spread: 0 };
  const off = median(minutes.map((one) => Math.abs(one - middle))) ?? 0;
  return {
    minutes: middle,
    spread: minutes.length < ENOUGH_FOR_SPREAD ? 0 : MAD_TO_SPREAD * off,
  };
}
