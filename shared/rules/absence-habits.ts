import type { LittleThing } from '#shared/domain/little-thing.ts';
import type { Suggestion } from '#shared/domain/suggestion.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import type { ForecastSubject } from './absence-forecast.ts';
import { gapsBetween } from './absence-subjects.ts';
import { patternsIn, subjectOf } from './patterns.ts';
import { visibleText } from './visible-text.ts';

/** What was done again and again and is no chore: the times of one pattern among the little things. */
export type Habit = {
  /** By which it is known again. */
  readonly key: string;
  readonly title: string;
  /** Every normalised text in it: what is answered to any of them is answered to it. */
  readonly names: readonly string[];
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

/**
 * What is done again and again among the upkeep, in words that are alike (`patternsIn`), at least
 * three times.
 */
export function habitsOf(littleThings: readonly LittleThing[]): readonly Habit[] {
  const upkeep = littleThings.filter(({ work }) => work === 'upkeep');
  return patternsIn(upkeep).flatMap(({ names, texts, things }) => {
    const newest = things.at(-1);
    const gaps = gapsBetween(things.map(({ at }) => at)).map(({ days }) => days);
    if (newest === undefined || gaps.length + 1 < ENOUGH_TIMES) return [];
    const { assetId, serviceId } = subjectOf(things);
    return {
      key: `${assetId ?? serviceId ?? ''} ${texts[0] ?? ''}`.trim(),
      title: visibleText(newest.text),
      names,
      gaps,
      lastOn: newest.on,
      minutes: things.flatMap((one) => one.minutes ?? []),
    };
  });
}

/**
 * Habits that no chore keeps: what one keeps by now is forecast as that chore, and is no habit.
 *
 * @param answers to what was found in little things, those that stand (`standingAnswers`)
 */
export function unkept(
  habits: readonly Habit[],
  answers: readonly Pick<Suggestion, 'answer' | 'pattern'>[],
): readonly Habit[] {
  const kept = new Set(
    answers.filter(({ answer }) => answer === 'chore').map(({ pattern }) => pattern),
  );
  return habits.filter(({ names }) => !names.some((name) => kept.has(name)));
}
