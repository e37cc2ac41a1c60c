import type { Instant } from '#shared/domain/time.ts';
import { median } from './quantile.ts';

/** How what was done again and again comes. Gaps are in days. */
export type Rhythm =
  /** About every so many days. `spread` is the coefficient of variation; robust from six gaps on. */
  | { readonly kind: 'regular'; readonly every: number; readonly spread: number }
  /** Often of late, and not by the calendar: something causes it. */
  | { readonly kind: 'frequent'; readonly lately: number; readonly spread: number }
  /** Two times, about a year or a quarter apart: it may be one, and is asked. */
  | { readonly kind: 'twice'; readonly period: 'year' | 'quarter' };

const DAY = 86_400_000;
/** Closer than this it was one and the same time. */
const ONE_TIME_DAYS = 0.5;

/** From so many gaps on, the spread up to which they are regular. */
const REGULAR_FROM = [
  { gaps: 12, spread: 0.51 },
  { gaps: 8, spread: 0.39 },
  { gaps: 6, spread: 0.31 },
  { gaps: 4, spread: 0.37 },
  { gaps: 3, spread: 0.25 },
] as const;
/** From so many gaps on one that was left out or doubled must not decide. */
const ROBUST_FROM = 6;
/** What makes the median absolute deviation of normal values their standard deviation. */
const MAD_TO_DEVIATION = 1.4826;

const FREQUENT_TIMES = 5;
const FREQUENT_WITHIN_DAYS = 90;
const IRREGULAR_ABOVE = 0.6;

const PERIODS = [
  { period: 'year', days: 365.25 },
  { period: 'quarter', days: 365.25 / 4 },
] as const;
const PERIOD_WITHIN = 0.07;

/** At least so many gaps lie between half and double the middle one; else it comes in bursts. */
const ALIKE_GAPS = 0.75;

/** Quiet for so many of its gaps it has stopped, and nothing is to be made of it. */
const STOPPED_AFTER_GAPS = 2;

/**
 * The rhythm of times, in order; `null` where there is none, and where it has stopped: nothing came
 * for more than two of its gaps.
 */
export function rhythmOf(times: readonly Instant[], now: Instant): Rhythm | null {
  const apart = apartTimes(times);
  const gaps = gapsOf(apart);
  const last = apart.at(-1);
  if (last === undefined || gaps.length === 0) return null;
  const quiet = (now - last) / DAY;
  return regular(gaps, quiet) ?? frequent(apart, gaps, now) ?? twice(gaps, quiet);
}

/** Times closer than 12 hours are one; the first of them counts. */
export function apartTimes(times: readonly Instant[]): readonly Instant[] {
  const kept: Instant[] = [];
  for (const at of times) {
    const last = kept.at(-1);
    if (last === undefined || at - last >= ONE_TIME_DAYS * DAY) kept.push(at);
  }
  return kept;
}

export const gapsOf = (apart: readonly Instant[]): readonly number[] =>
  apart.slice(1).map((at, place) => (at - (apart[place] ?? at)) / DAY);

/** How far gaps spread around their middle; `null` for fewer than two. */
export function spreadOf(gaps: readonly number[]): number | null {
  return gaps.length < ROBUST_FROM ? variation(gaps) : robustVariation(gaps);
}

function regular(gaps: readonly number[], quiet: number): Rhythm | null {
  const allowed = REGULAR_FROM.find((one) => gaps.length >= one.gaps);
  const spread = spreadOf(gaps);
  const every = median(gaps);
  if (allowed === undefined || spread === null || every === null) return null;
  if (spread > allowed.spread || quiet > STOPPED_AFTER_GAPS * every || comesInBursts(gaps, every)) {
    return null;
  }
  return { kind: 'regular', every, spread };
}

/** More than half of the gaps may be equal, and what lies between the bursts not be seen by them. */
const comesInBursts = (gaps: readonly number[], every: number): boolean =>
  gaps.filter((gap) => gap >= every / 2 && gap <= every * 2).length < ALIKE_GAPS * gaps.length;

function frequent(apart: readonly Instant[], gaps: readonly number[], now: Instant): Rhythm | null {
  const lately = apart.filter((at) => now - at <= FREQUENT_WITHIN_DAYS * DAY).length;
  const spread = variation(gaps);
  if (lately < FREQUENT_TIMES || spread === null || spread <= IRREGULAR_ABOVE) return null;
  return { kind: 'frequent', lately, spread };
}

function twice(gaps: readonly number[], quiet: number): Rhythm | null {
  const [gap] = gaps;
  if (gap === undefined || gaps.length > 1) return null;
  const found = PERIODS.find(({ days }) => Math.abs(gap - days) <= PERIOD_WITHIN * days);
  if (found === undefined || quiet > (1 + PERIOD_WITHIN) * found.days) return null;
  return { kind: 'twice', period: found.period };
}

/** Standard deviation of a sample over its mean; `null` for fewer than two. */
function variation(gaps: readonly number[]): number | null {
  if (gaps.length < 2) return null;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
  return Math.sqrt(squares / (gaps.length - 1)) / mean;
}

function robustVariation(gaps: readonly number[]): number | null {
  const middle = median(gaps);
  if (middle === null) return null;
  const deviation = median(gaps.map((gap) => Math.abs(gap - middle)));
  return deviation === null ? null : (MAD_TO_DEVIATION * deviation) / middle;
}
