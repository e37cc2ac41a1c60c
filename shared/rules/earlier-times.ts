import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { plain } from './absence-habits.ts';
import { grouped } from './grouped.ts';
import { daysFrom } from './operator-calendar.ts';

/** The times that the same was done before, as it is typed. */
export type EarlierTimes = {
  readonly times: number;
  /** From the first one to today. */
  readonly days: number;
  readonly lastOn: CalendarDay;
  /** Of those that say them; `null`: none does. */
  readonly minutes: number | null;
  readonly withMinutes: number;
};

/** What was done before in the same words, numbers and signs aside; `null`: never. */
export function earlierTimes(
  text: string,
  things: readonly LittleThing[],
  today: CalendarDay,
): EarlierTimes | null {
  const key = plain(text);
  if (key === '') return null;
  const same = things.filter((thing) => plain(thing.text) === key);
  if (same.length === 0) return null;
  const days = same.map(({ on }) => on).toSorted();
  const minutes = same.flatMap((thing) => thing.minutes ?? []);
  return {
    times: same.length,
    days: daysFrom(days[0] ?? today, today),
    lastOn: days.at(-1) ?? today,
    minutes: minutes.length === 0 ? null : minutes.reduce((sum, one) => sum + one, 0),
    withMinutes: minutes.length,
  };
}

/**
 * Lines to take over as one types: what begins with the same words or holds them, the most frequent
 * first, then the newest.
 */
export function likeLines(
  typed: string,
  things: readonly LittleThing[],
  most: number,
): readonly string[] {
  const words = plain(typed);
  if (words === '') return [];
  return [...grouped(things, ({ text }) => plain(text))]
    .filter(([key]) => key !== words && key.includes(words))
    .map(([key, same]) => {
      const newest = same.reduce((one, other) => (other.at > one.at ? other : one));
      return {
        text: newest.text,
        at: newest.at,
        times: same.length,
        starts: key.startsWith(words),
      };
    })
    .toSorted(
      (one, other) =>
        Number(other.starts) - Number(one.starts) || other.times - one.times || other.at - one.at,
    )
    .slice(0, most)
    .map(({ text }) => text);
}
