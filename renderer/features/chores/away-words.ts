import type { ChoreKind } from '#shared/domain/chore.ts';
import type { CountRange, KindCounts } from '#shared/rules/absence-counts.ts';
import type { Expectation } from '#shared/rules/absence-forecast.ts';
import { isExpected, lapseOf, type Outlook } from '#shared/rules/absence-outlook.ts';
import type { ChoreLine } from '#shared/rules/chore-list.ts';
import { shortDayWords } from '#shared/rules/day-words.ts';
import { count } from '#shared/rules/span-words.ts';
import type { Forecast } from '#renderer/data/worker/due-messages.ts';

/** "1", or "1–3" where the count is not certain. */
export const rangeWords = ({ high, low }: CountRange): string =>
  low === high ? String(low) : `${String(low)}–${String(high)}`;

export const SO_FAR: Readonly<Record<ChoreKind, string>> = {
  deadline: 'Deadlines passed',
  preventive: 'Due, not done',
  reactive: 'Came up',
};

/** What a count rests on: "from 4 lines; 1 without a basis left out". */
export function basisWords({ kind, leftOut, n }: KindCounts): string {
  const range = kind === 'reactive' ? ', 80 %' : '';
  const out = leftOut === 0 ? '' : `; ${String(leftOut)} without a basis left out`;
  return `of ${count(n, 'line')}${range}${out}`;
}

/** "from Fri 15 May for 14 days, nobody else acting". */
export const tripWords = ({ absence, outlook }: Forecast): string =>
  `${absence === null ? 'were it ' : ''}from ${shortDayWords(outlook.trip.from)} for ${count(outlook.length, 'day')}, nobody else acting`;

/** What is worth a line in the strip, in the order in which it lapses. */
export function stripLines(
  { length, expectations }: Outlook,
  lineOf: (about: string) => ChoreLine | undefined,
  most: number,
): { readonly shown: readonly Expectation[]; readonly more: number } {
  const expected = expectations.filter((one) => isExpected(one, length));
  const weight = (one: Expectation): number => {
    const line = lineOf(one.about);
    // What stands on it first, then how bad its lapse is; a habit nobody judged comes last.
    return (line?.keeps.length ?? 0) > 0 ? 0 : (line?.harm ?? 5);
  };
  const shown = new Set(
    expected
      .toSorted((one, other) => weight(one) - weight(other) || lapseOf(one) - lapseOf(other))
      .slice(0, most),
  );
  return {
    shown: expected.filter((one) => shown.has(one)),
    more: expected.length - shown.size,
  };
}
