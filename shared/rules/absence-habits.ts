import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import type { ForecastSubject } from './absence-forecast.ts';
import { grouped } from './grouped.ts';
import { gapsBetween } from './absence-subjects.ts';

/** What was done again and again and is no chore: the times of one pattern among the little things. */
export type Habit = {
  /** By which it is known again. */
  readonly key: string;
  readonly title: string;
  /** Days between one time and the next. */
  readonly gaps: readonly number[];
  readonly lastOn: CalendarDay | null;
  /** Of the entries that say them. */
  readonly minutes: readonly number[];
};

/** Fewer times are no habit. */
const ENOUGH_TIMES = 3;

/** A habit as the forecast takes it: it comes now and then. */
export const habitSubject = ({ gaps, key, lastOn, minutes, title }: Habit): ForecastSubject => ({
  about: key,
  title,
  kind: 'reactive',
  isHabit: true,
  gaps: gaps.map((days) => ({ days, failed: false })),
  lastOn,
  guessDays: null,
  dueOn: [],
  graceAfter: 0,
  expiresOn: null,
  autoRenewSeenOn: null,
  minutes,
  usualMinutes: null,
});

/** Upkeep of the same words, numbers and signs aside, at least three times; never across assets. */
export function habitsOf(littleThings: readonly LittleThing[]): readonly Habit[] {
  const upkeep = littleThings.filter(({ work }) => work === 'upkeep');
  const groups = grouped(upkeep, ({ assetId, text }) => `${assetId ?? ''} ${plain(text)}`);
  return [...groups].flatMap(([key, things]) => {
    const inOrder = things.toSorted((one, other) => one.at - other.at);
    const newest = inOrder.at(-1);
    const gaps = gapsBetween(inOrder.map(({ at }) => at)).map(({ days }) => days);
    if (newest === undefined || gaps.length + 1 < ENOUGH_TIMES) return [];
    const minutes = inOrder.flatMap((one) => one.minutes ?? []);
    return [{ key: key.trim(), title: newest.text, gaps, lastOn: newest.on, minutes }];
  });
}

/** By which words are known again: numbers and signs aside. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}#@]+/gu, ' ')
    .trim();
