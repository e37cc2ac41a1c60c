import type { Absence } from '#shared/domain/absence.ts';
import { id } from '#shared/domain/ids.ts';
import { calendarDay, instant } from '#shared/domain/time.ts';
import type { ForecastSubject } from '#shared/rules/absence-forecast.ts';

/** A preventive chore of which nothing is known. */
export const aSubject = (changes: Partial<ForecastSubject> = {}): ForecastSubject => ({
  about: 'chore-1',
  title: 'Prune the invoice queue',
  kind: 'preventive',
  isHabit: false,
  gaps: [],
  lastOn: null,
  guessDays: null,
  dueOn: [],
  graceAfter: 0,
  expiresOn: null,
  autoRenewSeenOn: null,
  minutes: [],
  usualMinutes: null,
  ...changes,
});

/** 14 days away, from Friday 15 May 2026. */
export const anAbsence = (changes: Partial<Absence> = {}): Absence => ({
  id: id('absence-1'),
  from: calendarDay('2026-05-15'),
  to: calendarDay('2026-05-28'),
  note: null,
  plannedAt: instant(Date.UTC(2026, 4, 14)),
  forecast: null,
  outcomes: [],
  scoredAt: null,
  ...changes,
});
