import { Temporal } from 'temporal-polyfill';
import type { RollingUnit, Schedule } from '#shared/domain/chore.ts';
import { calendarDay, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import { calendarAt, dayBefore } from '#shared/rules/operator-calendar.ts';
import { parseRecurrenceRule } from '#shared/rules/parse-recurrence-rule.ts';
import { dayMisfit } from '#shared/rules/recurrence-misfit.ts';
import { scheduleOccurrences } from '#shared/rules/schedule-occurrences.ts';
import { readLocalTime } from '#shared/rules/wall-clock.ts';
import { once, type ReadingDay } from './upkeep-draft.ts';

type Repeating = {
  readonly rule: string;
  /** A day or a local time. */
  readonly start: string;
  readonly zone?: string | null;
  readonly except?: readonly string[];
  /** It begins with its next time; else with `start`. Only for rules that do not count. */
  readonly isFromNow?: boolean;
};

const clockAt = (now: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });

/** A schedule, and the sentence that says why its rule was not taken. */
export type DraftSchedule = { readonly schedule: Schedule; readonly refusal: string | null };

/** Whatever runs more often takes care of itself: it is no chore. */
export const MOST_A_DAY = 4;

/**
 * The schedule of a rule in a file. A rule that cannot be read, or that gives nothing from today on,
 * leaves the chore due once, at its start.
 */
export function repeatingFrom(
  { except = [], isFromNow = false, rule: text, start: startText, zone = null }: Repeating,
  { now, today, zone: here }: ReadingDay,
): DraftSchedule {
  const start = readLocalTime(startText);
  if (start === null) return { schedule: once(today), refusal: `no day: ${startText}` };
  const clock = start.isDay ? null : (zone ?? here);
  const single = once(startText, clock);
  const rule = parseRecurrenceRule(text);
  const misfit = rule.ok ? (start.isDay ? dayMisfit(rule.value) : null) : rule.refusal;
  if (misfit !== null) {
    const { expected, found } = misfit;
    return { schedule: single, refusal: `${text} (expected ${expected}, found ${found})` };
  }
  const schedule: Schedule = {
    ...{ kind: 'rule', start: startText, zone: clock, except },
    rule: text.trim().replace(/^RRULE:/i, ''),
  };
  const eve = start.isDay ? dayBefore(today) : `${dayBefore(today)}T23:59:59`;
  const [first] = scheduleOccurrences(schedule, { after: eve, limit: 1 }).found;
  if (first === undefined) {
    return { schedule: single, refusal: `${text} (it gives nothing more)` };
  }
  if (!isFromNow || clock === null || first.at === null || first.at >= now) {
    return { schedule, refusal: null };
  }
  // A job that ran this morning is not late: it is due at its next time.
  const [next] = scheduleOccurrences(schedule, { after: clockAt(now, clock), limit: 1 }).found;
  return {
    schedule: next === undefined ? schedule : { ...schedule, start: next.key.replace(/:00$/, '') },
    refusal: null,
  };
}

/** So long after it was last done, counted from its first day. */
export const rolling = (every: number, unit: RollingUnit, first: CalendarDay): Schedule => ({
  kind: 'rolling',
  every,
  unit,
  first,
});

/** The day of a moment in a zone. */
export const dayIn = (at: Instant, zone: string): CalendarDay => calendarAt(at, zone).today;

/** What the clock of a zone shows at a moment: `2026-03-29T02:30`. */
export const localTimeIn = (at: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** A day, where it is one. */
export const dayIfIs = (text: string): CalendarDay | null =>
  readLocalTime(text)?.isDay === true && text.length === 10 ? calendarDay(text) : null;
