import type { CalendarDay } from '#shared/domain/time.ts';
import type { DeadlineForecast } from './absence-forecast-deadline.ts';
import type { PreventiveForecast } from './absence-forecast-preventive.ts';
import type { Expectation, LapseWindow, ReactiveForecast } from './absence-forecast.ts';
import { tripLength, type Trip } from './absence-trip.ts';
import { dayWords } from './day-words.ts';
import { count } from './span-words.ts';

/**
 * What to expect of a line and from what: a clause without a full stop.
 *
 * Chances are in words and tenths, and only from three gaps on. Preventive chores get bounds from
 * what was survived, and deadlines their date.
 */
export function expectationWords(one: Expectation, trip: Trip): string {
  switch (one.kind) {
    case 'deadline':
      return deadlineWords(one.deadline);
    case 'preventive':
      return preventiveWords(one.preventive);
    case 'reactive':
      return reactiveWords(one.reactive, tripLength(trip));
  }
}

/** "likely, about 7 in 10". */
export function chanceWords(chance: number): string {
  const tenths = Math.round(chance * 10);
  if (tenths === 0) return 'very unlikely, less than 1 in 10';
  if (tenths === 10) return 'almost certain, more than 9 in 10';
  const word = tenths <= 3 ? 'unlikely' : tenths <= 6 ? 'as likely as not' : 'likely';
  return `${word}, about ${tenths} in 10`;
}

/** Whole days away from 0; halves are rounded up. */
const days = (length: number): string => `${Math.round(length).toLocaleString('en-GB')} d`;

function reactiveWords(forecast: ReactiveForecast, length: number): string {
  const { chance, guessDays, lastOn, n, onlyGap, quiet, window } = forecast;
  const guess = guessDays === null ? '' : `; you expect it every ${days(guessDays)}`;
  if (lastOn === null || quiet === null) return `no basis: it was never logged${guess}`;
  const last = `last on ${dayWords(lastOn)}, ${days(quiet)} before you leave`;
  if (n === 0) return `no basis for a forecast: ${last}${guess}`;
  if (n === 1) return `${last}; the only gap was ${days(onlyGap ?? 0)}${guess}`;
  const range = window === null ? '' : windowWords(window, length);
  if (chance === null) return `${range}, from ${n} past gaps${guess}`;
  return `${chanceWords(chance)}, from ${n} past gaps${guess}`;
}

/** Days of the trip, or after it: "between day 3 and day 12", "from day 9 on, or after the trip". */
function windowWords({ from, to }: LapseWindow, length: number): string {
  const day = (after: number): number => Math.max(1, Math.ceil(after));
  if (from > length) return 'more likely after the trip';
  if (to > length) return `from day ${day(from)} on, or after the trip`;
  return day(from) === day(to)
    ? `around day ${day(from)}`
    : `between day ${day(from)} and day ${day(to)}`;
}

function deadlineWords({ autoRenewSeenOn, day, of, on }: DeadlineForecast): string {
  const renews =
    autoRenewSeenOn === null ? '' : `; last seen renewing itself on ${dayWords(autoRenewSeenOn)}`;
  return `${dateWords(on, day, of)}${renews}`;
}

function dateWords(on: CalendarDay | null, day: number | null, of: number): string {
  if (on === null || day === null) return 'the date is not known';
  if (day < 1) return `the date was ${dayWords(on)}, before you leave`;
  if (day > of) return `${count(day - of, 'day')} after the trip, on ${dayWords(on)}`;
  return `on day ${day} of ${of}, ${dayWords(on)}`;
}

function preventiveWords(forecast: PreventiveForecast): string {
  const { atMost, failed, gap, longestSurvived, shortestFailed, survivedAsLong } = forecast;
  if (gap === null) return 'no basis: it was never logged as done';
  if (failed > 0) {
    const least = shortestFailed === null ? '' : `, the earliest after ${days(shortestFailed)}`;
    return `late, it led to ${count(failed, 'incident')}${least}; this trip makes ${days(gap)}`;
  }
  if (longestSurvived === null) return `no past gap to go by; this trip makes ${days(gap)}`;
  if (atMost === null) return unknownTerritory(forecast, gap, longestSurvived);
  const gaps = `${count(survivedAsLong, 'gap')} at least as long passed without an incident`;
  const bound = atMostTenths(atMost);
  return `this trip makes ${days(gap)}; ${gaps}${bound === null ? '' : `, so ${bound}`}`;
}

/** A rate that would let one incident come within the gap says nothing, and is not said. */
function unknownTerritory(
  { atMostEvery }: PreventiveForecast,
  gap: number,
  longest: number,
): string {
  const rate =
    atMostEvery === null || atMostEvery <= gap
      ? ''
      : `; so far at most one incident in ${days(atMostEvery)} (95 %)`;
  return `longest gap survived ${days(longest)}; this trip makes ${days(gap)}: unknown territory${rate}`;
}

/** Rounded up, since it is a bound; one that says no more than "certain" is not said. */
function atMostTenths(chance: number): string | null {
  const tenths = Math.ceil(chance * 10);
  return tenths >= 10 ? null : `at most ${tenths} in 10 (95 %)`;
}
