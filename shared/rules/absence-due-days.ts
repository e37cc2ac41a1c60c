import type { CalendarDay } from '#shared/domain/time.ts';
import type { Trip } from './absence-trip.ts';
import { firstDue, floorOf, type ChoreCourse } from './chore-course.ts';
import { laterDay } from './operator-calendar.ts';
import { rollingNext, scheduleOccurrences } from './schedule-occurrences.ts';

/** A chore of every few minutes has many thousands in a year; so many are enough for a sum. */
const MOST = 3_000;

/**
 * The days on which a chore asks for something in a trip, where somebody keeps it up, in order.
 *
 * What was due before today is still to do, and comes first. What is due from today until the trip
 * is taken to be done on its day: somebody is there.
 */
export function absenceDueDays(
  course: ChoreCourse,
  trip: Trip,
  today: CalendarDay,
): readonly CalendarDay[] {
  const { chore, open } = course;
  const { schedule } = chore;
  const first = firstDue(course);
  if (chore.retiredAt !== null || first === null) return [];
  const belongs = (day: CalendarDay): boolean =>
    day < today || (day >= trip.from && day <= trip.to);

  if (schedule.kind === 'rolling') {
    const days: CalendarDay[] = [];
    let day: CalendarDay | null = first.day;
    for (let steps = 0; day !== null && day <= trip.to && steps < MOST; steps += 1) {
      if (belongs(day)) days.push(day);
      // What is late is done on the first day that somebody is there, in a trip at its beginning.
      day = rollingNext(schedule, day < today ? laterDay(today, trip.from) : day);
    }
    return days;
  }

  const moved = new Map(course.postponed.map(({ key, until }) => [key, until.day]));
  const begins = open[0]?.key ?? '';
  const inTrip = scheduleOccurrences(schedule, {
    after: schedule.kind === 'once' ? null : floorOf({ ...chore, countsFrom: trip.from }),
    limit: MOST,
    until: trip.to,
  }).found.filter(({ key }) => key >= begins);
  const days = new Map([...open, ...inTrip].map(({ day, key }) => [key, moved.get(key) ?? day]));
  const late = chore.missed === 'stack' ? Infinity : 1;
  const asked = [...days.values()].filter(belongs).toSorted();
  // Of misses that do not stack, one is left to do.
  return [
    ...asked.filter((day) => day < trip.from).slice(0, late),
    ...asked.filter((day) => day >= trip.from),
  ];
}
