import type { Schedule } from '#shared/domain/chore.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import type { FoundPattern } from './pattern-suggestions.ts';
import { COMPARED } from './patterns.ts';
import { daysFrom } from './operator-calendar.ts';
import { rollingNext } from './schedule-occurrences.ts';
import { lengthWords } from './span-words.ts';

type Rolling = Extract<Schedule, { readonly kind: 'rolling' }>;

/** "6 times, about every 9 days (8 to 11)": why it is asked about; a clause. */
export function foundWords({ gaps, rhythm, times }: FoundPattern): string {
  const said = `${String(times)} times`;
  switch (rhythm.kind) {
    case 'regular': {
      const every = dayWords(rhythm.every);
      return `${said}, about every ${every}${rangeWords(gaps)}`;
    }
    case 'frequent':
      return `${said}, ${String(rhythm.lately)} of them in the last 90 days, at no fixed distance${rangeWords(gaps)}`;
    case 'twice':
      return `twice, about a ${rhythm.period} apart`;
  }
}

/** "5 min each (median of 6), 33 min in all"; a clause. */
export function foundMinutes({ minutes, times }: FoundPattern): string {
  const { median, n, total } = minutes;
  if (median === null || total === null) return 'minutes not known';
  const of = n === times ? `median of ${String(n)}` : `median of the ${String(n)} that say them`;
  return `${lengthWords(median)} each (${of}), ${lengthWords(total)} in all`;
}

/** What was not compared, of so many different texts; `null`: all of them were. */
export const comparedWords = (different: number): string | null =>
  different <= COMPARED
    ? null
    : `The ${numberWords(COMPARED)} most frequent of ${numberWords(different)} different texts were compared; the others are found only in the very same words.`;

const numberWords = (count: number): string => count.toLocaleString('en-GB');

/**
 * The schedule of the chore that would be made of it: so long after it was last done, whole days.
 * A year or a quarter where it came twice so.
 */
export function scheduleOf({ rhythm }: FoundPattern, lastOn: CalendarDay): Rolling {
  const [every, unit] =
    rhythm.kind === 'twice'
      ? rhythm.period === 'year'
        ? ([1, 'year'] as const)
        : ([3, 'month'] as const)
      : ([Math.max(1, Math.round(rhythm.kind === 'regular' ? rhythm.every : 1)), 'day'] as const);
  const schedule = { kind: 'rolling', every, unit, first: lastOn } as const;
  return { ...schedule, first: rollingNext(schedule, lastOn) ?? lastOn };
}

/** Days before today of each line, the oldest first. */
export const agesOf = ({ lines }: FoundPattern, today: CalendarDay): readonly number[] =>
  // A day of a zone further east may be ahead of today.
  lines.map(({ on }) => Math.max(0, daysFrom(on, today))).toReversed();

const dayWords = (days: number): string => {
  const whole = Math.max(1, Math.round(days));
  return whole === 1 ? 'day' : `${String(whole)} days`;
};

function rangeWords(gaps: readonly number[]): string {
  const whole = gaps.map((gap) => Math.max(1, Math.round(gap)));
  const [least, most] = [Math.min(...whole), Math.max(...whole)];
  return least === most ? '' : ` (${String(least)} to ${String(most)})`;
}
