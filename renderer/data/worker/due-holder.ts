import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import type { Service } from '#shared/domain/service.ts';
import { before, days, type Instant } from '#shared/domain/time.ts';
import type { Absence } from '#shared/domain/absence.ts';
import { oneAtATime } from '#shared/journal/one-at-a-time.ts';
import { coming, isAway, usualTrip } from '#shared/rules/absence-trip.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import { choreLines, choreList, type ChoreList } from '#shared/rules/chore-list.ts';
import { notifiableThings } from '#shared/rules/notifiable.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { whileAway, type WhileAway } from '#shared/rules/while-away.ts';
import { coursesOf, goingOn } from '../chore-courses.ts';
import type { LogDatabase } from '../database.ts';
import type { DueChanges } from '../due-changes.ts';
import { keepingIds } from '../queries/chores-concerning.ts';
import type { AwayRead, DesktopFacts, DueAnswers, DueAsk, DueKind } from './due-messages.ts';
import { earlierHolder } from './earlier-holder.ts';
import { forecastHolder } from './forecast-holder.ts';

/** Answers what is asked about all chores, and holds the rows that it read. */
export type DueHolder = {
  /** Has these rows read anew before the next answer. */
  readonly changed: (changes: DueChanges) => void;
  readonly answer: (ask: DueAsk) => Promise<DueAnswers[DueKind]>;
};

/** An acceptance that ended before this is no news any more. */
const ENDED_WITHIN = days(30);

type Held = {
  /** Those that go on, in the order of their ids, as a read of all of them has them. */
  readonly courses: readonly ChoreCourse[];
  readonly services: readonly Service[];
  /** Those that end after `since`. */
  readonly acceptances: readonly RiskAcceptance[];
  readonly since: Instant;
  readonly absences: readonly Absence[];
};

/**
 * Rows are read once and then only where they changed. They keep their identity as long as they do
 * not change: what the rules work out of one of them alone (its next occurrences) stays known.
 */
export function dueHolder(db: LogDatabase): DueHolder {
  const inTurn = oneAtATime();
  // A turn of its own: what there is to do does not wait for the forecast.
  const forecastInTurn = oneAtATime();
  const forecasts = forecastHolder(db);
  const earlier = earlierHolder(db);
  let held: Held | null = null;
  let pending: DueChanges[] = [];
  let last: { readonly now: Instant; readonly zone: string; readonly list: ChoreList } | null =
    null;

  async function rowsAt(now: Instant): Promise<Held> {
    const changes = pending;
    const since = before(now, ENDED_WITHIN);
    const known = held;
    // A clock that was set back may ask for what had ended.
    const isLater = known !== null && since >= known.since;
    if (known !== null && isLater && changes.length === 0) return known;

    const isOf = (table: 'services' | 'acceptances' | 'absences'): boolean =>
      known === null || changes.some((one) => one[table]);
    const fresh = await db.transaction('r', TABLES, async (): Promise<Held> => {
      const [courses, services, acceptances, absences] = await Promise.all([
        known === null ? goingOn(db) : coursesAfter(db, known.courses, changes),
        isOf('services') ? db.services.toArray() : (known?.services ?? []),
        isOf('acceptances') || !isLater
          ? db.riskAcceptances.where('expiresAt').above(since).toArray()
          : (known?.acceptances ?? []),
        isOf('absences') ? db.absences.toArray() : (known?.absences ?? []),
      ]);
      const isRead = isOf('acceptances') || !isLater;
      return { courses, services, acceptances, absences, since: isRead ? since : known.since };
    });
    held = fresh;
    last = null;
    // What changed meanwhile was told after it, and is still to be read.
    pending = pending.slice(changes.length);
    return fresh;
  }

  function listOf(rows: Held, now: Instant, zone: string): ChoreList {
    if (last !== null && last.now === now && last.zone === zone) return last.list;
    const acceptances = rows.acceptances.filter(({ expiresAt }) => expiresAt > now);
    const list = choreList({ ...rows, acceptances }, now, calendarAt(now, zone));
    last = { now, zone, list };
    return list;
  }

  function desktopOf(rows: Held, now: Instant, zone: string): DesktopFacts {
    const calendar = calendarAt(now, zone);
    const chores = listOf(rows, now, zone);
    const since = before(now, ENDED_WITHIN);
    const acceptances = rows.acceptances.filter(({ expiresAt }) => expiresAt > since);
    return {
      things: notifiableThings({ ...rows, chores, acceptances }, now, calendar),
      isAway: isAway(rows.absences, calendar.today),
      late: chores.late.length,
      next: [...chores.late, ...chores.today, ...chores.week],
    };
  }

  /** Asked when somebody comes back; what ended since is not held. */
  async function sinceThen(rows: Held, { now, previous = now, zone }: DueAsk) {
    const acceptances = await db.riskAcceptances.where('expiresAt').above(previous).toArray();
    const keeping = await coursesOf(db, keepingIds(acceptances));
    const courses = [...rows.courses, ...keeping.filter(({ isOver }) => isOver === 1)];
    const asked = { courses, services: rows.services, acceptances };
    return whileAway(asked, previous, now, calendarAt(now, zone)) satisfies WhileAway | null;
  }

  async function awayAt(rows: Held, { kind, now, zone }: DueAsk) {
    const calendar = calendarAt(now, zone);
    const { today } = calendar;
    const absences = rows.absences.toSorted(latestFirst);
    const absence = coming(absences, today);
    const { courses, services } = rows;
    const acceptances = rows.acceptances.filter(({ expiresAt }) => expiresAt > now);
    const outlook = await forecasts.outlook(courses, absence ?? usualTrip(today), now, zone);
    const lines = choreLines({ courses, services, acceptances }, now, calendar);
    const forecast = { today, absences, absence, outlook, lines };
    if (kind === 'forecast') return forecast;
    const entries = absence === null ? [] : await entriesSince(db, courses, absence.plannedAt);
    return { ...forecast, courses, entries } satisfies AwayRead;
  }

  return {
    changed(changes) {
      pending = [...pending, changes];
      forecasts.changed(changes);
      if (changes.littleThings) earlier.changed();
    },
    async answer(ask) {
      const { kind, now, zone } = ask;
      if (kind === 'earlier') return forecastInTurn(earlier.lines);
      if (kind === 'forecast' || kind === 'away') {
        return forecastInTurn(async () => awayAt(await inTurn(() => rowsAt(now)), ask));
      }
      return inTurn(async () => {
        const rows = await rowsAt(now);
        if (kind === 'while-away') return sinceThen(rows, ask);
        return kind === 'list' ? listOf(rows, now, zone) : desktopOf(rows, now, zone);
      });
    },
  };
}

/** As an index over the first day has them, backwards. */
const latestFirst = (one: Absence, other: Absence): number =>
  one.from === other.from ? (one.id < other.id ? 1 : -1) : one.from < other.from ? 1 : -1;

async function entriesSince(
  db: LogDatabase,
  courses: readonly ChoreCourse[],
  since: Instant,
): Promise<AwayRead['entries']> {
  const ids = new Set<string>(courses.map(({ id }) => id));
  const entries = await db.choreEntries.where('at').aboveOrEqual(since).toArray();
  return entries.filter(({ choreId }) => ids.has(choreId));
}

const TABLES = ['choreCourses', 'services', 'riskAcceptances', 'absences'] as const;

async function coursesAfter(
  db: LogDatabase,
  known: readonly ChoreCourse[],
  changes: readonly DueChanges[],
): Promise<readonly ChoreCourse[]> {
  const ids = new Set<string>();
  for (const { chores } of changes) {
    if (chores === 'all') return goingOn(db);
    for (const id of chores) ids.add(id);
  }
  if (ids.size === 0) return known;
  const found = await db.choreCourses.bulkGet([...ids]);
  const open = found.filter((course) => course?.isOver === 0) as readonly ChoreCourse[];
  return [...known.filter(({ id }) => !ids.has(id)), ...open].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );
}
