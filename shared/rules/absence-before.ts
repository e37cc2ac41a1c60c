import type { CalendarDay } from '#shared/domain/time.ts';
import type { Trip } from './absence-trip.ts';
import type { ChoreLine } from './chore-list.ts';
import { shortDayWords } from './day-words.ts';

type Line = Pick<ChoreLine, 'title' | 'due'>;

/**
 * What is due from today until the trip: the forecast takes it as done on its day, since somebody is
 * there. Where it is not done it lapses before the trip begins.
 *
 * @returns titles with their days, in the order of these
 */
export const dueBefore = (
  lines: readonly Line[],
  { from }: Pick<Trip, 'from'>,
  today: CalendarDay,
): readonly string[] =>
  lines
    .flatMap(({ due, title }) => {
      // What is late already is in the forecast, whatever it is due for next.
      if (due === null || due.lateFrom.day < today) return [];
      const { day } = due.due;
      return day >= today && day < from ? [{ day, title }] : [];
    })
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .map(({ day, title }) => `${title} (${day === today ? 'today' : shortDayWords(day)})`);
