import type { Chore, Schedule } from '#shared/domain/chore.ts';
import { instant, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import type { ChoreCourse } from './chore-course.ts';
import { dayAfter, daysAfter, type OperatorCalendar } from './operator-calendar.ts';
import { keptBy } from './kept-by.ts';
import {
  scheduleOccurrences,
  type DueOccurrence,
  type DueOccurrences,
} from './schedule-occurrences.ts';

/** What is to be done of a chore, at a moment. */
export type ChoreDue = {
  /** The occurrence that doing it now would answer. */
  readonly occurrence: DueOccurrence;
  /** When that is due, after what put it off. */
  readonly due: DueOccurrence;
  /** Unanswered occurrences before it, whose time is over. At most `MOST_MISSED` are named. */
  readonly missed: readonly DueOccurrence[];
  /** When the oldest unanswered one was due: since then it is late. */
  readonly lateFrom: DueOccurrence;
  /** The end of the oldest one's grace. */
  readonly overdueAt: Instant;
  /** The occurrence after this one; `null` where the schedule ends. */
  readonly next: DueOccurrence | null;
};

/**
 * The one state of a chore at a moment.
 *
 * - `upcoming`: not to be done yet; `ready`: may be done early and counts;
 * - `due`: today, or its time has come; `in-grace`: past that, and still on time;
 * - `overdue`: past its grace;
 * - `over`: nothing is to come; `retired`: no longer kept;
 * - `unknown`: its schedule cannot be read, or gave no occurrence within reach.
 */
export type ChoreState =
  | ({ readonly kind: 'upcoming' | 'ready' | 'due' | 'in-grace' | 'overdue' } & ChoreDue)
  | { readonly kind: 'over' | 'retired' | 'unknown' };

type Ended = 'over' | 'retired' | 'unknown';

export const MOST_MISSED = 1000;
const MINUTE = 60_000;
const MINUTES_A_DAY = 1440;

/** What a chore asks for at `now`, on the operator's calendar. */
export function choreState(
  course: ChoreCourse,
  now: Instant,
  calendar: OperatorCalendar,
): ChoreState {
  const { chore, end, open } = course;
  if (chore.retiredAt !== null) return { kind: 'retired' };
  const first = open[0];
  if (first === undefined) return { kind: end === 'over' ? 'over' : 'unknown' };

  const due = (occurrence: DueOccurrence): DueOccurrence =>
    course.postponed.find(({ key }) => key === occurrence.key)?.until ?? occurrence;
  const hasBegun = (occurrence: DueOccurrence): boolean =>
    now >= windowOf(due(occurrence), chore, calendar).from;

  const { begun, next: afterBegun } = begunOf(course, hasBegun, calendar.today);
  const occurrence = chore.missed === 'stack' ? first : (begun.at(-1) ?? first);
  const place = begun.findIndex(({ key }) => key === occurrence.key);
  const window = windowOf(due(first), chore, calendar);
  const shown: ChoreDue = {
    occurrence,
    due: due(occurrence),
    missed: begun
      .filter(({ key }) => key !== occurrence.key)
      .filter((one) => now >= windowOf(due(one), chore, calendar).dueEnd)
      .slice(0, MOST_MISSED),
    lateFrom: due(first),
    overdueAt: window.to,
    next: begun[place + 1] ?? (place < 0 ? (open[1] ?? null) : afterBegun),
  };
  return { kind: kindOf(window, now), ...shown };
}

function kindOf(window: DueWindow, now: Instant): Exclude<ChoreState['kind'], Ended> {
  if (now >= window.to) return 'overdue';
  if (now >= window.dueEnd) return 'in-grace';
  if (now >= window.dueFrom) return 'due';
  return now >= window.from ? 'ready' : 'upcoming';
}

/** The stretch in which an occurrence counts as done on time, and within it the time it is due. */
export type DueWindow = {
  readonly from: Instant;
  readonly dueFrom: Instant;
  readonly dueEnd: Instant;
  /** From here on it is overdue. */
  readonly to: Instant;
};

/**
 * A day is due from its first moment to its end on the operator's calendar, and its grace counts
 * days; a time is due at once, and its grace counts minutes.
 */
export function windowOf(
  { at, day }: DueOccurrence,
  { grace }: Pick<Chore, 'grace'>,
  { startOf }: Pick<OperatorCalendar, 'startOf'>,
): DueWindow {
  if (at !== null) {
    return {
      from: instant(at - grace.before * MINUTE),
      dueFrom: at,
      dueEnd: at,
      to: instant(at + grace.after * MINUTE),
    };
  }
  const windows = windowsOf(startOf);
  const name = `${day} ${grace.before} ${grace.after}`;
  const known = windows.get(name);
  if (known !== undefined) return known;
  if (windows.size >= MOST_WINDOWS) windows.clear();
  const window = {
    from: startOf(daysAfter(day, -grace.before)),
    dueFrom: startOf(day),
    dueEnd: startOf(dayAfter(day)),
    to: startOf(daysAfter(day, 1 + grace.after)),
  };
  windows.set(name, window);
  return window;
}

/** Thousands of chores share few days and lengths of grace; each window is asked for several times. */
const MOST_WINDOWS = 20_000;
const windowsOf = keptBy(
  (_startOf: OperatorCalendar['startOf']): Map<string, DueWindow> => new Map(),
);

type Begun = { readonly begun: readonly DueOccurrence[]; readonly next: DueOccurrence | null };

/**
 * The open occurrences whose window has begun, and the next one. Where the occurrences kept ready
 * have all begun, the schedule is asked for more.
 */
function begunOf(
  { chore, end, open }: ChoreCourse,
  hasBegun: (occurrence: DueOccurrence) => boolean,
  today: CalendarDay,
): Begun {
  const waiting = open.findIndex((occurrence) => !hasBegun(occurrence));
  const last = open.at(-1);
  const isKeptWhole = chore.schedule.kind !== 'rule' || end !== 'limit';
  if (waiting >= 0 || last === undefined || isKeptWhole) {
    const begun = waiting < 0 ? open : open.slice(0, waiting);
    return { begun, next: open[begun.length] ?? null };
  }
  const more = begunAfter(chore, last.key, hasBegun, today);
  const begun = [...open, ...more];
  const asked = { after: begun.at(-1)?.key ?? last.key, limit: 1 };
  return { begun, next: later(chore.schedule, asked).found[0] ?? null };
}

/** Of very many, the first thousand, and the last ones: those decide what is next. */
function begunAfter(
  chore: Chore,
  after: string,
  hasBegun: (occurrence: DueOccurrence) => boolean,
  today: CalendarDay,
): readonly DueOccurrence[] {
  const isTimed = after.length > today.length;
  const ahead = isTimed ? Math.ceil(chore.grace.before / MINUTES_A_DAY) : chore.grace.before;
  const asked = { limit: MOST_MISSED, until: daysAfter(today, ahead + 2) };
  const found = later(chore.schedule, { ...asked, after }).found.filter(hasBegun);
  if (found.length < MOST_MISSED) return found;
  const newest = later(chore.schedule, { ...asked, after: daysAfter(today, -2) });
  return [...found, ...newest.found.filter(({ key }) => key > after).filter(hasBegun)];
}

type Asked = { readonly after: string; readonly limit: number; readonly until?: CalendarDay };

/** What a schedule gives after the occurrences kept ready; asked for every minute, new once a day. */
function later(schedule: Schedule, asked: Asked): DueOccurrences {
  const kept = laterOf(schedule);
  const name = `${asked.after} ${asked.limit} ${asked.until ?? ''}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= MOST_LATER) kept.clear();
  const found = scheduleOccurrences(schedule, asked);
  kept.set(name, found);
  return found;
}

/** Three questions a day: yesterday's answers go. */
const MOST_LATER = 6;
const laterOf = keptBy((_schedule: Schedule): Map<string, DueOccurrences> => new Map());
