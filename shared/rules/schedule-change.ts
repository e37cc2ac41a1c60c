import type { Chore, ChoreEntry, Schedule } from '#shared/domain/chore.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { choreCourse, firstDue, floorOf } from './chore-course.ts';
import { dayWords } from './day-words.ts';
import type { OperatorCalendar } from './operator-calendar.ts';
import {
  type DueOccurrence,
  type DueOccurrences,
  scheduleOccurrences,
} from './schedule-occurrences.ts';
import type { WhenDue } from './schedule-words.ts';
import { provenUntil } from './unproven-controls.ts';

/** So many are shown before a schedule is taken. */
const SHOWN = 10;

export type KnownChore = { readonly chore: Chore; readonly entries: readonly ChoreEntry[] };

/** A chore as it would be with another schedule: what that says counts from today. */
export function withSchedule({ chore }: KnownChore, when: WhenDue, today: CalendarDay): Chore {
  const isSame = JSON.stringify(when.schedule) === JSON.stringify(chore.schedule);
  return { ...chore, ...when, countsFrom: isSame ? chore.countsFrom : today };
}

/**
 * The next ten times that a schedule asks for something, from `today` on; of a known chore from what
 * nobody answered yet. What rolls is taken to be done on each day.
 */
export function nextDue(
  when: WhenDue,
  today: CalendarDay,
  known: KnownChore | null,
): DueOccurrences {
  const { schedule } = when;
  if (known === null) return scheduleOccurrences(schedule, firstTen(schedule, today));

  const course = choreCourse(withSchedule(known, when, today), known.entries);
  const first = course.open[0];
  if (schedule.kind !== 'rolling' || first === undefined) {
    return { found: course.open.slice(0, SHOWN), end: course.end };
  }
  return scheduleOccurrences({ ...schedule, first: first.day }, { after: null, limit: SHOWN });
}

const firstTen = (
  schedule: Schedule,
  today: CalendarDay,
): { after: string | null; limit: number } => ({
  after: schedule.kind === 'rule' ? floorOf({ schedule, countsFrom: today }) : null,
  limit: SHOWN,
});

/** What becomes of the due day of a known chore, as sentences; `null` where nothing changes. */
export function changeSentence(
  known: KnownChore,
  when: WhenDue,
  today: CalendarDay,
): string | null {
  const { chore, entries } = known;
  if (JSON.stringify(when.schedule) === JSON.stringify(chore.schedule)) return null;
  const before = firstDue(choreCourse(chore, entries));
  const after = firstDue(choreCourse(withSchedule(known, when, today), entries));
  if (before === null) {
    return after === null
      ? 'Nothing is to come, as before.'
      : `It is due again, on ${said(after)}.`;
  }
  if (after === null) {
    return `It was due on ${said(before)}. With this schedule nothing is to come.`;
  }
  if (said(before) === said(after)) return `It stays due on ${said(after)}.`;
  const moved = `It was due on ${said(before)}; with this schedule it is due on ${said(after)}.`;
  return before.day < today && after.day > before.day
    ? `${moved} What is late is then not asked for any more; its entries stay.`
    : moved;
}

/**
 * Until when the controls that a chore keeps count as proven, with the schedule it has and with the
 * other one; `null` where that is the same. The chore is not done for it, which is why it is told.
 */
export function proofChange(
  { chore, entries }: KnownChore,
  when: WhenDue,
  calendar: Pick<OperatorCalendar, 'startOf' | 'today'>,
): { readonly before: Instant | null; readonly after: Instant | null } | null {
  const changed = withSchedule({ chore, entries }, when, calendar.today);
  const before = provenUntil(choreCourse(chore, entries), calendar);
  const after = provenUntil(choreCourse(changed, entries), calendar);
  return before === after ? null : { before, after };
}

/** "Fri 15 May 2026", with the time on the clock of its zone where it has one. */
export function said({ day, key }: Pick<DueOccurrence, 'day' | 'key'>): string {
  const clock = key.slice(11, 16);
  return clock === '' ? dayWords(day) : `${dayWords(day)} at ${clock}`;
}
