import type { ChoreKind } from '#shared/domain/chore.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { deadlineForecast, type DeadlineForecast } from './absence-forecast-deadline.ts';
import {
  preventiveForecast,
  type PreventiveForecast,
  type SurvivedGap,
} from './absence-forecast-preventive.ts';
import {
  chanceOfTimes,
  chanceWithin,
  daysUntilChance,
  gapModel,
} from './absence-forecast-reactive.ts';
import { dayOfTrip, tripLength, type Trip } from './absence-trip.ts';
import { daysFrom } from './operator-calendar.ts';

/** From so many gaps on, a range of days is given; from the second number on, a probability. */
const ENOUGH = { range: 2, chance: 3 } as const;

/** What is known of a chore, or of a habit among the little things, before a trip. */
export type ForecastSubject = {
  /** The chore's id, or the key of the habit. */
  readonly about: string;
  readonly title: string;
  readonly kind: ChoreKind;
  /** Found among the little things; nobody made a chore of it. */
  readonly isHabit: boolean;
  /** Days between one time and the next, in order; times closer than 12 hours are one. */
  readonly gaps: readonly SurvivedGap[];
  readonly lastOn: CalendarDay | null;
  /** How often the operator expects it, in days. */
  readonly guessDays: number | null;
  /** The days up to the end of the trip on which it is still due, where somebody keeps it up. */
  readonly dueOn: readonly CalendarDay[];
  /** How many days after its day it is still on time. */
  readonly graceAfter: number;
  /** The exact date of what it keeps, where that is known better than its due day. */
  readonly expiresOn: CalendarDay | null;
  readonly autoRenewSeenOn: CalendarDay | null;
  /** What it took before, and what it takes as a rule. */
  readonly minutes: readonly number[];
  readonly usualMinutes: number | null;
};

/** When it lapses, in days after the trip has begun: 80 % lie within, half before the best guess. */
export type LapseWindow = { readonly from: number; readonly best: number; readonly to: number };

export type ReactiveForecast = {
  /** How many gaps it rests on. */
  readonly n: number;
  readonly lastOn: CalendarDay | null;
  /** Days between the last time and the first day away; `null` where it never happened. */
  readonly quiet: number | null;
  readonly guessDays: number | null;
  /** The only gap, where there is one. */
  readonly onlyGap: number | null;
  /** `null` below two gaps. */
  readonly window: LapseWindow | null;
  /** That it comes at all in the trip; `null` below three gaps. */
  readonly chance: number | null;
  /** The chance of 0, 1, 2, … times, where somebody deals with each; `null` below three gaps. */
  readonly times: readonly number[] | null;
  /** The chance that it has come by the end of each day; `null` below three gaps. */
  readonly byDay: readonly number[] | null;
};

type Common = Pick<
  ForecastSubject,
  'about' | 'isHabit' | 'title' | 'lastOn' | 'minutes' | 'usualMinutes'
> & {
  /** The day of the trip on whose end it is late, 1 where it was before; `null`: later, or a guess. */
  readonly lapsesOnDay: number | null;
  /** It was late before the trip began. */
  readonly isLate: boolean;
  /** How often it is due in the trip where somebody keeps it up. */
  readonly dueTimes: number;
};

export type Expectation = Common &
  (
    | { readonly kind: 'deadline'; readonly deadline: DeadlineForecast }
    | { readonly kind: 'preventive'; readonly preventive: PreventiveForecast }
    | { readonly kind: 'reactive'; readonly reactive: ReactiveForecast }
  );

/**
 * What to expect of one subject while nobody acts from the first day of a trip to its last.
 *
 * What comes now and then is taken as quiet until the trip begins: where it comes before, somebody
 * is still there.
 */
export function expectationOf(subject: ForecastSubject, trip: Trip): Expectation {
  const { about, isHabit, kind, lastOn, minutes, title, usualMinutes } = subject;
  const common = { about, isHabit, title, lastOn, minutes, usualMinutes };

  if (kind === 'reactive') {
    const reactive = reactiveForecast(subject, trip);
    return { ...common, kind, reactive, lapsesOnDay: null, isLate: false, dueTimes: 0 };
  }
  const day = lapseDay(subject, trip);
  const due = {
    lapsesOnDay: day === null || day > tripLength(trip) ? null : Math.max(1, day),
    isLate: day !== null && day < 1,
    dueTimes: subject.dueOn.length,
  };
  if (kind === 'deadline') {
    const on = subject.expiresOn ?? subject.dueOn[0] ?? null;
    const deadline = deadlineForecast(on, subject.autoRenewSeenOn, trip);
    return { ...common, ...due, kind, deadline };
  }
  return { ...common, ...due, kind, preventive: preventiveForecast(subject.gaps, lastOn, trip) };
}

/** The first day on whose end it was not done in time, 0 and less before the trip. A date has no grace. */
function lapseDay(subject: ForecastSubject, trip: Trip): number | null {
  const { dueOn, expiresOn, graceAfter, kind } = subject;
  const isExact = kind === 'deadline';
  const on = (isExact ? expiresOn : null) ?? dueOn[0];
  return on === undefined ? null : dayOfTrip(trip, on) + (isExact ? 0 : graceAfter);
}

function reactiveForecast(subject: ForecastSubject, trip: Trip): ReactiveForecast {
  const { guessDays, lastOn } = subject;
  const gaps = subject.gaps.map(({ days }) => days).filter((days) => days > 0);
  const quiet = lastOn === null ? null : Math.max(0, daysFrom(lastOn, trip.from));
  const n = gaps.length;
  const known = { n, lastOn, quiet, guessDays, onlyGap: n === 1 ? (gaps[0] ?? null) : null };
  if (quiet === null || n < ENOUGH.range) {
    return { ...known, window: null, chance: null, times: null, byDay: null };
  }
  const model = gapModel(gaps, guessDays);
  const after = (share: number): number => daysUntilChance(model, quiet, share);
  const window = { from: after(0.1), best: after(0.5), to: after(0.9) };
  if (n < ENOUGH.chance) return { ...known, window, chance: null, times: null, byDay: null };

  const length = tripLength(trip);
  const byDay = Array.from({ length }, (_, day) => chanceWithin(model, quiet, day + 1));
  return {
    ...known,
    window,
    chance: byDay.at(-1) ?? 0,
    times: chanceOfTimes(model, quiet, length),
    byDay,
  };
}
