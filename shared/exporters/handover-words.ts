import type { ChoreKind } from '#shared/domain/chore.ts';
import type { HelpMinutes } from '#shared/rules/absence-help.ts';
import { dayWords } from '#shared/rules/day-words.ts';
import { count, lengthWords, listed } from '#shared/rules/span-words.ts';
import type { HandoverItem, HandoverSheet } from './handover-sheet.ts';

export const KIND_TITLES: Readonly<Record<ChoreKind, string>> = {
  deadline: 'Deadlines',
  preventive: 'Due while away',
  reactive: 'May come up',
};

export const TAKEN_AS_DONE = 'Due before, and taken as done';

export const handoverTitle = ({ trip: { from, to } }: Pick<HandoverSheet, 'trip'>): string =>
  `Handover, ${dayWords(from)} to ${dayWords(to)}`;

/** Minutes of help with their range and what they rest on; a sentence. */
export function helpWords({ high, leftOut, low, mean, n }: HelpMinutes): string {
  const without =
    leftOut === 0 ? '' : ` ${count(leftOut, 'line')} without minutes or a forecast left out.`;
  if (n === 0) return `How long helping takes is not known.${without}`;
  const range =
    Math.round(low) === Math.round(high)
      ? ''
      : `, roughly ${lengthWords(low)} to ${lengthWords(high)} (80 %)`;
  return `Helping takes about ${lengthWords(mean)}${range}, from ${count(n, 'line')}.${without}`;
}

/** The facts of an item in the order in which somebody needs them; steps come after them. */
export function itemFacts(item: HandoverItem): readonly (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['To expect', item.expected],
    ['In time until', inTimeWords(item)],
    ['Why it matters', item.consequence],
    [
      'Stands on it',
      item.standsOnIt.length === 0
        ? null
        : `${listed(item.standsOnIt)}, suspended while it is late`,
    ],
    ['Service', item.serviceName],
    ['Last done', item.lastOn === null ? 'never, so far as is logged' : dayWords(item.lastOn)],
    ['Takes', item.minutes === null ? 'not known' : lengthWords(item.minutes)],
    ['Whom to ask', item.contact],
    ['Who can do it', item.onlyYou ? 'only one person so far' : null],
    [
      'Sheet tested on',
      item.sheetTestedOn === null
        ? 'never: nobody did it by this sheet'
        : dayWords(item.sheetTestedOn),
    ],
  ];
  return facts.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
}

function inTimeWords({ by, isLate }: HandoverItem): string | null {
  if (isLate) return 'late already';
  return by === null ? null : `the end of ${dayWords(by)}`;
}
