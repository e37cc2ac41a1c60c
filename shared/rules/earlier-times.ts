import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { plain } from './pattern-text.ts';
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

/** What was said in the same words, counted. */
type SameWords = {
  /** As it was written the last time. */
  text: string;
  at: Instant;
  times: number;
  firstOn: CalendarDay;
  lastOn: CalendarDay;
  minutes: number;
  withMinutes: number;
};

/** Everything that was done, by its words, numbers and signs aside: made once, looked up at each key. */
export type EarlierLines = ReadonlyMap<string, Readonly<SameWords>>;

/**
 * Counts things, in any order; what has no words is left out.
 *
 * @param lines what was counted before: they are counted into it, a part of them at a time
 */
export function earlierLines(
  things: readonly Pick<LittleThing, 'at' | 'minutes' | 'on' | 'text'>[],
  lines: Map<string, SameWords> = new Map(),
): Map<string, SameWords> {
  for (const { at, minutes, on, text } of things) {
    const key = plain(text);
    if (key === '') continue;
    const same = lines.get(key);
    const saysMinutes = minutes === null ? 0 : 1;
    if (same === undefined) {
      const first = { text, at, times: 1, firstOn: on, lastOn: on };
      lines.set(key, { ...first, minutes: minutes ?? 0, withMinutes: saysMinutes });
      continue;
    }
    same.times += 1;
    same.minutes += minutes ?? 0;
    same.withMinutes += saysMinutes;
    if (on < same.firstOn) same.firstOn = on;
    if (on > same.lastOn) same.lastOn = on;
    if (at > same.at) {
      same.at = at;
      same.text = text;
    }
  }
  return lines;
}

/** What was done before in the same words; `null`: never. */
export function earlierTimes(
  text: string,
  lines: EarlierLines,
  today: CalendarDay,
): EarlierTimes | null {
  const same = lines.get(plain(text));
  if (same === undefined) return null;
  const { firstOn, lastOn, minutes, times, withMinutes } = same;
  return {
    times,
    // A day of a zone further east may be ahead of today.
    days: Math.max(0, daysFrom(firstOn, today)),
    lastOn,
    minutes: withMinutes === 0 ? null : minutes,
    withMinutes,
  };
}

/**
 * Lines to take over as one types: what begins with the same words or holds them, the most frequent
 * first, then the newest.
 */
export function likeLines(typed: string, lines: EarlierLines, most: number): readonly string[] {
  const words = plain(typed);
  if (words === '') return [];
  return [...lines]
    .filter(([key]) => key !== words && key.includes(words))
    .map(([key, { at, text, times }]) => ({ at, text, times, starts: key.startsWith(words) }))
    .toSorted(
      (one, other) =>
        Number(other.starts) - Number(one.starts) || other.times - one.times || other.at - one.at,
    )
    .slice(0, most)
    .map(({ text }) => text);
}
