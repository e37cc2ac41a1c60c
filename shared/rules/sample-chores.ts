import { UNSAID_OF_CHORE, type Chore, type ChoreEntry } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { choreCourse } from './chore-course.ts';
import { NOON } from './sample-rows.ts';

export const aChore = (given: Partial<Chore> = {}): Chore => ({
  ...UNSAID_OF_CHORE,
  id: id('rotate'),
  title: 'Rotate WAF rules',
  serviceId: id('checkout'),
  schedule: { kind: 'once', due: '2026-05-20', zone: null },
  countsFrom: calendarDay('2026-05-01'),
  ...given,
});

/** An entry of that chore: done at noon, for its one day. */
export const aChoreEntry = (given: Partial<ChoreEntry> = {}): ChoreEntry => ({
  id: id('entry'),
  choreId: id('rotate'),
  kind: 'done',
  occurrence: '2026-05-20',
  at: NOON,
  on: calendarDay('2026-05-14'),
  until: null,
  minutes: null,
  note: null,
  prevented: null,
  ...given,
});

/** The course of a chore that is due once on a day. */
export const aCourse = (given: Partial<Chore> = {}, entries: readonly ChoreEntry[] = []) =>
  choreCourse(aChore(given), entries);

export const dueOnce = (day: string): Pick<Chore, 'schedule'> => ({
  schedule: { kind: 'once', due: day, zone: null },
});
