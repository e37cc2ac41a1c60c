import type { CalendarDay } from '#shared/domain/time.ts';
import { dayAfter, daysFrom } from './operator-calendar.ts';
import type { Trip } from './absence-trip.ts';

/** What a bound is allowed to be wrong: it holds with 95 %. */
const ALPHA = 0.05;

/** The days between two times that it was done, and whether its being late did harm in them. */
export type SurvivedGap = { readonly days: number; readonly failed: boolean };

/**
 * What not doing it may bring. That it was done in time hides what would have happened, so that
 * there is no probability, only bounds from what was survived.
 */
export type PreventiveForecast = {
  /** Days since it was last done, on the first day back; `null` where it never was. */
  readonly gap: number | null;
  /** The longest gap without an incident; `null` where there is none. */
  readonly longestSurvived: number | null;
  /** Longer than anything that is known to have gone well. */
  readonly isUnknownTerritory: boolean;
  /** Gaps at least as long without an incident, and gaps that ended in one. */
  readonly survivedAsLong: number;
  readonly failed: number;
  /** The shortest gap that ended in an incident, in days. */
  readonly shortestFailed: number | null;
  /** The chance of an incident is at most this, with 95 %; `null` where nothing supports a bound. */
  readonly atMost: number | null;
  /** An incident in so many days at most, with 95 %; `null` where there was one, or no day is known. */
  readonly atMostEvery: number | null;
};

/**
 * @param gaps past gaps; those with an incident that was linked because this was late have failed
 * @param lastOn the day on which it was last done
 */
export function preventiveForecast(
  gaps: readonly SurvivedGap[],
  lastOn: CalendarDay | null,
  trip: Trip,
): PreventiveForecast {
  const gap = lastOn === null ? null : Math.max(1, daysFrom(lastOn, dayAfter(trip.to)));
  const survived = gaps.filter(({ failed }) => !failed).map(({ days }) => days);
  const failed = gaps.filter((one) => one.failed).map(({ days }) => days);
  const longestSurvived = survived.length === 0 ? null : Math.max(...survived);
  const survivedAsLong = gap === null ? 0 : survived.filter((days) => days >= gap).length;
  const exposure = survived.reduce((sum, days) => sum + days, 0);

  return {
    gap,
    longestSurvived,
    isUnknownTerritory: gap !== null && (longestSurvived === null || gap > longestSurvived),
    survivedAsLong,
    failed: failed.length,
    shortestFailed: failed.length === 0 ? null : Math.min(...failed),
    atMost: failed.length > 0 || survivedAsLong === 0 ? null : boundOnChance(survivedAsLong),
    atMostEvery: failed.length > 0 || exposure === 0 ? null : exposure / -Math.log(ALPHA),
  };
}

/** After so many uneventful times, and no other, the chance is at most 1 − α^(1/m). */
export const boundOnChance = (uneventful: number): number => 1 - ALPHA ** (1 / uneventful);
