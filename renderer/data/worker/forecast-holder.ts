import type { Asset } from '#shared/domain/asset.ts';
import type { ChoreEntry } from '#shared/domain/chore.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { calendarDay, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import type { Expectation } from '#shared/rules/absence-forecast.ts';
import { habitsOf, unkept, type Habit } from '#shared/rules/absence-habits.ts';
import {
  choreExpectation,
  habitExpectations,
  outlookFrom,
  type Outlook,
} from '#shared/rules/absence-outlook.ts';
import type { CountedEntry } from '#shared/rules/absence-subjects.ts';
import type { Trip } from '#shared/rules/absence-trip.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import type { StandingAnswer } from '#shared/rules/pattern-answers.ts';
import { calendarAt, daysAfter } from '#shared/rules/operator-calendar.ts';
import { entriesOfChores } from '../chore-courses.ts';
import type { LogDatabase } from '../database.ts';
import type { DueChanges } from '../due-changes.ts';
import { readStandingAnswers } from '../queries/suggestion-answers.ts';

/** Makes the outlook, and holds what of it does not change within a day. */
export type ForecastHolder = {
  /** What changed of little things, answers, chores, assets or incidents is read anew before the next outlook. */
  readonly changed: (changes: DueChanges) => void;
  readonly outlook: (
    courses: readonly ChoreCourse[],
    trip: Trip,
    now: Instant,
    zone: string,
  ) => Promise<Outlook>;
};

/** Habits older than this say little of the next two weeks. */
const HABITS_SINCE_DAYS = 400;
/** Chores whose entries are read at once: memory stays bounded, and others are answered between. */
const AT_ONCE = 100;

type Upkeep = {
  /** Also those that a chore keeps by now. */
  readonly habits: readonly Habit[];
  readonly assets: ReadonlyMap<string, Asset>;
  readonly incidents: readonly Incident[];
};

/** What all expectations of a day are made with; they are made anew where one of it differs. */
type Made = {
  readonly name: string;
  readonly upkeep: Upkeep;
  readonly of: WeakMap<ChoreCourse, Expectation>;
};

export function forecastHolder(db: LogDatabase): ForecastHolder {
  // A course is made anew with every change of its chore and its entries, and is then another one.
  const entriesOf = new WeakMap<ChoreCourse, readonly CountedEntry[]>();
  let upkeep: (Upkeep & { readonly since: Instant; readonly version: number }) | null = null;
  let answers: { readonly standing: readonly StandingAnswer[]; readonly version: number } | null =
    null;
  let version = 0;
  // An answer may stand no more once its chore changed.
  let answersVersion = 0;
  let made: Made | null = null;

  async function readEntries(courses: readonly ChoreCourse[]): Promise<void> {
    const missing = courses.filter((course) => !entriesOf.has(course));
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const some = missing.slice(from, from + AT_ONCE);
      const entries = await entriesOfChores(
        db,
        some.map(({ id }) => id),
      );
      for (const [place, course] of some.entries()) {
        entriesOf.set(course, (entries[place] ?? []).map(counted));
      }
    }
  }

  return {
    changed({ chores, upkeep: isUpkeep }) {
      if (isUpkeep) version += 1;
      if (isUpkeep || chores.length > 0) answersVersion += 1;
    },
    async outlook(courses, trip, now, zone) {
      const { startOf, today } = calendarAt(now, zone);
      const since = startOf(daysAfter(today, -HABITS_SINCE_DAYS));
      const asked = { since, version };
      const isKnown = upkeep?.since === since && upkeep.version === version;
      const known =
        isKnown && upkeep !== null ? upkeep : { ...(await readUpkeep(db, since)), ...asked };
      upkeep = known;
      if (answers?.version !== answersVersion) {
        const readAt = answersVersion;
        answers = { standing: await readStandingAnswers(db), version: readAt };
      }
      const habits = unkept(known.habits, answers.standing);
      await readEntries(courses);

      const name = [today, zone, trip.from, trip.to].join(' ');
      if (made?.name !== name || made.upkeep !== known) {
        made = { name, upkeep: known, of: new WeakMap() };
      }
      const { of } = made;
      const dayOf = (at: Instant): CalendarDay => calendarDay(calendarAt(at, zone).today);
      const { assets, incidents } = known;
      const chores = courses
        .filter(({ chore }) => chore.retiredAt === null)
        .map((course) => {
          const before = of.get(course);
          if (before !== undefined) return before;
          const asset = assets.get(course.chore.assetId ?? '') ?? null;
          const facts = { asset, entries: entriesOf.get(course) ?? [], incidents };
          const expectation = choreExpectation(course, facts, trip, today, dayOf);
          of.set(course, expectation);
          return expectation;
        });
      return outlookFrom([...chores, ...habitExpectations(habits, trip)], trip);
    },
  };
}

const counted = ({ at, kind, minutes, on }: ChoreEntry): CountedEntry => ({
  ...{ at, kind, minutes, on },
});

async function readUpkeep(db: LogDatabase, since: Instant): Promise<Upkeep> {
  const [littleThings, assets, incidents] = await Promise.all([
    db.littleThings.where('at').above(since).toArray(),
    db.assets.toArray(),
    db.incidents.filter(({ lateChoreIds = [] }) => lateChoreIds.length > 0).toArray(),
  ]);
  return {
    habits: habitsOf(littleThings),
    assets: new Map(assets.map((asset) => [asset.id, asset])),
    incidents,
  };
}
