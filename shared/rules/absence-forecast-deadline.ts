import type { CalendarDay } from '#shared/domain/time.ts';
import { dayOfTrip, tripLength, type Trip } from './absence-trip.ts';

/** When an exact date passes. It is no guess: only whether somebody renews in time is open. */
export type DeadlineForecast = {
  /** `null`: the log does not know the date. */
  readonly on: CalendarDay | null;
  /** Of the trip: 1 is the first day, 0 and less before it; `null` where the date is unknown. */
  readonly day: number | null;
  readonly of: number;
  /** When somebody saw that it renews itself; it may have stopped since. */
  readonly autoRenewSeenOn: CalendarDay | null;
};

export const deadlineForecast = (
  on: CalendarDay | null,
  autoRenewSeenOn: CalendarDay | null,
  trip: Trip,
): DeadlineForecast => ({
  on,
  day: on === null ? null : dayOfTrip(trip, on),
  of: tripLength(trip),
  autoRenewSeenOn,
});
