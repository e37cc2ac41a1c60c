import type { RollingUnit, Schedule } from '#shared/domain/chore.ts';
import { calendarDay, type CalendarDay, type Instant } from '#shared/domain/time.ts';
import { calendarAt } from '#shared/rules/operator-calendar.ts';
import { parseRecurrenceRule } from '#shared/rules/parse-recurrence-rule.ts';
import { occurrences } from '#shared/rules/recurrence.ts';
import { dayMisfit } from '#shared/rules/recurrence-misfit.ts';
import { readLocalTime, wallSecond, type LocalTime } from '#shared/rules/wall-clock.ts';
import { Temporal } from 'temporal-polyfill';
import { once, type ReadingDay } from './upkeep-draft.ts';

type Repeating = {
  readonly rule: string;
  /** A day or a local time. */
  readonly start: string;
  readonly zone?: string | null;
  readonly except?: readonly string[];
};

/** A schedule, and the sentence that says why its rule was not taken. */
export type DraftSchedule = { readonly schedule: Schedule; readonly refusal: string | null };

/** Whatever runs more often takes care of itself: it is no chore. */
export const MOST_A_DAY = 4;

/**
 * The schedule of a rule in a file, begun at its first occurrence from today on: what passed before
 * the file was read is not late. A rule that counts its occurrences keeps its start.
 *
 * A rule that cannot be read, or gives nothing more, leaves the chore due once, at its start.
 */
export function repeatingFrom(
  { except = [], rule: text, start: startText, zone = null }: Repeating,
  { today }: ReadingDay,
  { keepsStart = false } = {},
): DraftSchedule {
  const start = readLocalTime(startText);
  if (start === null) return { schedule: once(today), refusal: `no day: ${startText}` };
  const single = once(startText, zone);
  const rule = parseRecurrenceRule(text);
  const misfit = rule.ok && start.isDay ? dayMisfit(rule.value) : null;
  const refusal = rule.ok ? misfit : rule.refusal;
  if (!rule.ok || refusal !== null) {
    const { expected, found } = refusal ?? { expected: 'a rule', found: text };
    return { schedule: single, refusal: `${text} (expected ${expected}, found ${found})` };
  }

  const left = except.map(readLocalTime).filter((time): time is LocalTime => time !== null);
  const known = { start, rule: rule.value, zone: start.isDay ? null : zone, except: left };
  const from = keepsStart || rule.value.count !== null ? startText.slice(0, 10) : today;
  const [first] = occurrences(known, { after: justBefore(from), limit: 1 }).found;
  if (!first) return { schedule: single, refusal: `${text} (it gives nothing more)` };
  const begins = keepsStart || rule.value.count !== null || first.shiftedFrom !== null;
  return {
    refusal: null,
    schedule: {
      kind: 'rule',
      rule: text.trim().replace(/^RRULE:/i, ''),
      start: begins ? startText : first.local.slice(0, start.isDay ? 10 : 16),
      zone: known.zone,
      except,
    },
  };
}

/** The last second of the day before. */
function justBefore(day: string): LocalTime | null {
  const midnight = readLocalTime(day);
  return midnight && { ...midnight, at: wallSecond(midnight.at - 1) };
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

/** Whether a name stands for a time zone here. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
