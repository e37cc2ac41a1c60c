import type { Chore } from '#shared/domain/chore.ts';
import type { Instant } from '#shared/domain/time.ts';
import { windowOf, type ChoreDue, type ChoreState } from './chore-state.ts';
import { shortDayWords } from './day-words.ts';
import { dayBefore, daysAfter, daysFrom, type OperatorCalendar } from './operator-calendar.ts';
import { shortSpan } from './span-words.ts';

type Asking = { readonly kind: 'due' | 'in-grace' | 'overdue' } & ChoreDue;

/** It wants to be done now: due, in its grace or past it. */
export const isAsking = (state: ChoreState): state is Asking =>
  state.kind === 'due' || state.kind === 'in-grace' || state.kind === 'overdue';

/** How urgent it is, in few words: "3 d late", "by Sun 17 May", "today", "in 20 min". */
export function dueWords(
  { kind, lateFrom }: Asking,
  chore: Pick<Chore, 'grace'>,
  now: Instant,
  calendar: OperatorCalendar,
): string {
  const { at, day } = lateFrom;
  if (kind === 'overdue') {
    const late = daysFrom(day, calendar.today);
    return at !== null && late < 2 ? `${shortSpan(now - at)} late` : `${late} d late`;
  }
  if (at !== null) {
    const { to } = windowOf(lateFrom, chore, calendar);
    return to > now ? `within ${shortSpan(to - now)}` : 'now';
  }
  if (kind === 'due' && chore.grace.after === 0) return 'today';
  const last = daysAfter(day, chore.grace.after);
  return last === calendar.today ? 'today' : `by ${shortDayWords(last)}`;
}

/** When it comes: "tomorrow", "Fri", "Sat 30 May". Within a week a weekday says enough. */
export function comingWords({ due }: ChoreDue, { today }: Pick<OperatorCalendar, 'today'>): string {
  const ahead = daysFrom(today, due.day);
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead > 1 && ahead < 7 ? shortDayWords(due.day).slice(0, 3) : shortDayWords(due.day);
}

/** Days over which nothing was answered, as a sentence; `null` where none passed. */
export function missedWords(
  { missed }: ChoreDue,
  { today }: Pick<OperatorCalendar, 'today'>,
): string | null {
  const first = missed[0];
  if (first === undefined) return null;
  const count = missed.length === 1 ? 'once' : `${missed.length} times`;
  const last = missed.at(-1)?.day ?? first.day;
  const between =
    first.day === last
      ? shortDayWords(first.day)
      : `${shortDayWords(first.day)} to ${shortDayWords(last > today ? dayBefore(today) : last)}`;
  return `missed ${count}, ${between}`;
}
