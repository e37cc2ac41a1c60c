import { days, hours, type Duration } from '#shared/domain/time.ts';
import type { AcceptanceLimit } from '#shared/rules/acceptance-limit.ts';
import { count } from '#shared/rules/span-words.ts';

export type EndChoice = { readonly length: Duration; readonly label: string };

const OFFERED: readonly EndChoice[] = [
  { length: hours(4), label: '4 h' },
  { length: hours(12), label: '12 h' },
  { length: hours(24), label: '24 h' },
  { length: days(3), label: '3 d' },
  { length: days(7), label: '7 d' },
  { length: days(14), label: '14 d' },
  { length: days(30), label: '30 d' },
];
const BESIDE_THE_LIMIT = 3;

/**
 * The lengths offered for an acceptance: the limit, which is the default, and the longest three
 * that are shorter. Never one beyond the limit: a longer end is typed, and needs its reason.
 */
export function endChoices(limit: AcceptanceLimit): readonly EndChoice[] {
  const shorter = OFFERED.filter(({ length }) => length < limit.length).slice(-BESIDE_THE_LIMIT);
  return [...shorter, { length: limit.length, label: `${count(limit.days, 'day')} max` }];
}
