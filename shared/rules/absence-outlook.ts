import type { ForecastLine } from '#shared/domain/absence.ts';
import type { Asset } from '#shared/domain/asset.ts';
import type { ChoreEntry, ChoreKind } from '#shared/domain/chore.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { lapsesByDay, type KindCounts } from './absence-counts.ts';
import { expectationOf, type Expectation } from './absence-forecast.ts';
import { habitSubject, type Habit } from './absence-habits.ts';
import { helpMinutes, type HelpMinutes } from './absence-help.ts';
import { subjectOf, type SubjectFacts } from './absence-subjects.ts';
import { tripLength, type Trip } from './absence-trip.ts';
import type { ChoreCourse } from './chore-course.ts';
import { grouped } from './grouped.ts';

/** All that a forecast is made of. */
export type OutlookRows = {
  readonly courses: readonly ChoreCourse[];
  readonly entries: readonly ChoreEntry[];
  readonly incidents: readonly Incident[];
  readonly assets: readonly Asset[];
  readonly habits: readonly Habit[];
};

/** What to expect of a trip. By kind, and never as one number. */
export type Outlook = {
  readonly trip: Trip;
  readonly length: number;
  /** What lapses first stands first; what has no window comes last. */
  readonly expectations: readonly Expectation[];
  readonly counts: readonly KindCounts[];
  readonly help: HelpMinutes;
};

/** The order in which kinds are shown: what is certain first. */
export const KIND_ORDER: readonly ChoreKind[] = ['deadline', 'preventive', 'reactive'];

/** @param dayOf the operator's calendar day of a moment */
export function outlookOf(
  { assets, courses, entries, habits, incidents }: OutlookRows,
  trip: Trip,
  today: CalendarDay,
  dayOf: (at: Instant) => CalendarDay,
): Outlook {
  const byChore = grouped(entries, ({ choreId }) => choreId);
  const byId = new Map(assets.map((asset) => [asset.id as string, asset]));
  const chores = courses
    .filter(({ chore }) => chore.retiredAt === null)
    .map((course) => {
      const { assetId, id } = course.chore;
      const asset = assetId === null ? null : (byId.get(assetId) ?? null);
      const facts = { asset, entries: byChore.get(id) ?? [], incidents };
      return choreExpectation(course, facts, trip, today, dayOf);
    });
  return outlookFrom([...chores, ...habitExpectations(habits, trip)], trip);
}

/** What to expect of one chore. */
export const choreExpectation = (
  course: ChoreCourse,
  facts: SubjectFacts,
  trip: Trip,
  today: CalendarDay,
  dayOf: (at: Instant) => CalendarDay,
): Expectation => expectationOf(subjectOf(course, facts, trip, today, dayOf), trip);

export const habitExpectations = (habits: readonly Habit[], trip: Trip): readonly Expectation[] =>
  habits.map((habit) => expectationOf(habitSubject(habit), trip));

/** The outlook, from what is to be expected of each chore and habit, in any order. */
export function outlookFrom(found: readonly Expectation[], trip: Trip): Outlook {
  const expectations = found.toSorted(
    (one, other) => lapseOf(one) - lapseOf(other) || (one.title < other.title ? -1 : 1),
  );
  const length = tripLength(trip);
  return {
    trip,
    length,
    expectations,
    counts: KIND_ORDER.map((kind) => lapsesByDay(expectations, length, kind)),
    help: helpMinutes(expectations),
  };
}

/** The best guess of when it lapses, in days after the trip has begun; `Infinity`: none. */
export const lapseOf = (one: Expectation): number =>
  one.kind === 'reactive' ? (one.reactive.window?.best ?? Infinity) : (one.lapsesOnDay ?? Infinity);

/** Below this, what comes now and then is only mentioned. */
const WORTH_A_BAND = 0.1;

/** Whether it is to be reckoned with in the trip, as far as anything is known of it. */
export const isExpected = (one: Expectation, length: number): boolean =>
  one.kind === 'reactive'
    ? (one.reactive.window?.from ?? Infinity) < length || (one.reactive.chance ?? 0) >= WORTH_A_BAND
    : one.lapsesOnDay !== null;

/** Whether nothing supports a forecast: it is said to be unknown, and not left out. */
export const isWithoutBasis = (one: Expectation): boolean =>
  one.kind === 'reactive'
    ? one.reactive.window === null
    : one.kind === 'deadline' && one.deadline.on === null;

/** The lines to keep: a chance where one was given, and nothing made up where none was. */
export const linesToKeep = (expectations: readonly Expectation[]): readonly ForecastLine[] =>
  expectations.map(({ about, title, ...one }) => ({
    about,
    title,
    probability: one.kind === 'reactive' ? one.reactive.chance : null,
  }));
