import type { Attempt, PastIncident } from './incident-acts.ts';
import type { Ago } from './stage.ts';

/** What ended the effect, and how many minutes it took. */
export const restored = (kind: Attempt['kind'], text: string, took: number): Attempt => ({
  kind,
  text,
  took,
});
/** What was tried and did not help. */
export const inVain = (kind: Attempt['kind'], text: string): Attempt => ({
  kind,
  text,
  took: null,
});

/** One line of the past. */
export const incident = (
  service: string,
  title: string,
  severity: PastIncident['severity'],
  started: Ago,
  [minutes, share]: readonly [minutes: number, share: number],
  seen: string,
  ...attempts: readonly Attempt[]
): PastIncident => ({ service, title, severity, started, minutes, share, seen, attempts });
