import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant, type Instant } from '#shared/domain/time.ts';
import { choreCourse } from './chore-course.ts';
import { choreState } from './chore-state.ts';
import { occurrenceAnswered } from './occurrence-answered.ts';
import { calendarAt } from './operator-calendar.ts';
import { aChore, aChoreEntry } from './sample-chores.ts';

/** Chores as their states are tried: a weekly one, and what was done of it. */
export const UTC = 'UTC';
export const at = (text: string): Instant => instant(Date.parse(`${text}Z`));
export const stateAt = (chore: Chore, entries: readonly ChoreEntry[], now: Instant, zone = UTC) =>
  choreState(choreCourse(chore, entries), now, calendarAt(now, zone));
export const weekly = (given: Partial<Chore> = {}): Chore =>
  aChore({
    schedule: {
      kind: 'rule',
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      start: '2026-03-02',
      zone: null,
      except: [],
    },
    countsFrom: calendarDay('2026-03-01'),
    ...given,
  });
/** As the command would log it. */
export const doneOn = (
  chore: Chore,
  entries: readonly ChoreEntry[],
  now: Instant,
  zone = UTC,
): readonly ChoreEntry[] => {
  const on = calendarAt(now, zone).today;
  const occurrence = occurrenceAnswered(chore, entries, { at: now, on });
  const made = id<'ChoreEntryId'>(`entry-${String(entries.length).padStart(3, '0')}`);
  return [...entries, aChoreEntry({ id: made, choreId: chore.id, occurrence, at: now, on })];
};
