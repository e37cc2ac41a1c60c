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
