import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { choreCourse } from './chore-course.ts';
import { NOON } from './sample-rows.ts';

export const aChore = (given: Partial<Chore> = {}): Chore => ({
  id: id('rotate'),
  title: 'Rotate WAF rules',
  kind: 'preventive',
  serviceId: id('checkout'),
  assetId: null,
  schedule: { kind: 'once', due: '2026-05-20', zone: null },
  grace: { before: 0, after: 0 },
  missed: 'keep-one',
  minutes: null,
  consequence: null,
  harm: null,
  steps: null,
  contact: null,
  onlyYou: false,
  sheetTestedOn: null,
  notes: null,
  countsFrom: calendarDay('2026-05-01'),
  retiredAt: null,
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
