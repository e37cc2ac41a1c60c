import type { Absence } from '#shared/domain/absence.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { dayAfter, daysAfter, daysFrom } from './operator-calendar.ts';

/** The days away; both ends are inside. */
export type Trip = Pick<Absence, 'from' | 'to'>;

/** Two weeks from tomorrow, where no trip is planned. */
export const usualTrip = (today: CalendarDay): Trip => ({
  from: dayAfter(today),
  to: daysAfter(today, 14),
});

/** Days away, at least 1. */
export const tripLength = ({ from, to }: Trip): number => daysFrom(from, to) + 1;

/** Which day of the trip it is: 1 is the first, 0 and less before, more than its length after. */
export const dayOfTrip = ({ from }: Trip, day: CalendarDay): number => daysFrom(from, day) + 1;

export type TripStanding = 'planned' | 'on' | 'over';

/** Where a trip stands on a day of the operator's calendar; its last day is a day away. */
export const tripStanding = ({ from, to }: Trip, today: CalendarDay): TripStanding =>
  today < from ? 'planned' : today > to ? 'over' : 'on';

/**
 * Whether the operator is away today.
 *
 * It ends the nagging, never a lapse: what a compensating control loses is told all the same.
 */
export const isAway = (absences: readonly Trip[], today: CalendarDay): boolean =>
  absences.some((trip) => tripStanding(trip, today) === 'on');

/** The trip that is on, else the one that comes next; `null` where none is planned. */
export function coming<One extends Trip>(absences: readonly One[], today: CalendarDay): One | null {
  const open = absences.filter((trip) => tripStanding(trip, today) !== 'over');
  return open.toSorted((one, other) => (one.from < other.from ? -1 : 1))[0] ?? null;
}
