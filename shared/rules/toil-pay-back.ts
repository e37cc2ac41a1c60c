import { count, lengthWords } from './span-words.ts';

/** All in minutes; a day is a calendar day. */
export type Automating = {
  readonly build: number;
  /** `null`: how often it comes is not known. */
  readonly timesADay: number | null;
  readonly savedEachTime: number;
  readonly upkeepADay: number;
};

export type PayBack =
  /** After so many days it has saved what it took to build. */
  | { readonly kind: 'after'; readonly days: number; readonly savedADay: number }
  /** It costs at least as much as it saves, for ever: do not. */
  | { readonly kind: 'never'; readonly savedADay: number }
  | { readonly kind: 'unknown' };

/**
 * When automating pays back: build minutes ÷ (times a day × minutes saved − upkeep a day).
 *
 * `unknown` where the frequency is, and for what is no length of time (negative, not a number).
 */
export function payBack({ build, savedEachTime, timesADay, upkeepADay }: Automating): PayBack {
  const all = [build, savedEachTime, timesADay, upkeepADay];
  if (timesADay === null || !all.every((one) => Number.isFinite(one) && (one ?? -1) >= 0)) {
    return { kind: 'unknown' };
  }
  const savedADay = timesADay * savedEachTime - upkeepADay;
  return savedADay <= 0
    ? { kind: 'never', savedADay }
    : { kind: 'after', days: build / savedADay, savedADay };
}

const MONTH = 30.44;
const YEAR = 365.25;

/** The answer as a sentence. Long times are said in months and years: days would be too exact. */
export function payBackWords(answer: PayBack): string {
  switch (answer.kind) {
    case 'unknown':
      return 'Unknown: how often this comes, or one of the lengths, is not known.';
    case 'never':
      return 'Do not: keeping it would take at least as long as it saves.';
    case 'after':
      return `It pays back after ${daysWords(answer.days)}; from then on it saves ${lengthWords(
        answer.savedADay * 7,
      )} a week.`;
  }
}

function daysWords(days: number): string {
  if (days < 1) return 'less than a day';
  if (days < 120) return `about ${count(Math.ceil(days), 'day')}`;
  if (days < 2 * YEAR) return `about ${count(Math.round(days / MONTH), 'month')}`;
  return `about ${count(Math.round(days / YEAR), 'year')}`;
}
