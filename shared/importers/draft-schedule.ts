import { Temporal } from 'temporal-polyfill';
import type { RollingUnit, Schedule } from '#shared/domain/chore.ts';
import { calendarDay, type CalendarDay, instant, type Instant } from '#shared/domain/time.ts';
import { calendarAt, dayBefore } from '#shared/rules/operator-calendar.ts';
import { parseRecurrenceRule } from '#shared/rules/parse-recurrence-rule.ts';
import { dayMisfit } from '#shared/rules/recurrence-misfit.ts';
import { scheduleOccurrences } from '#shared/rules/schedule-occurrences.ts';
import { readLocalTime } from '#shared/rules/wall-clock.ts';
import { MAX_RULE } from './import-limits.ts';
import { quoted } from './import-problem.ts';
import {
  choreDraft,
  type ChoreDraft,
  type Gathering,
  leaveBehind,
  leaveUnread,
  once,
  oneLine,
  paragraphs,
  type ReadingDay,
} from './upkeep-draft.ts';

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

/** A repetition that was not taken: as it stands in the file, and why. */
export type NotRepeating = {
  readonly said: string;
  readonly why: string;
  /** It was read, and gives nothing more. */
  readonly isOver: boolean;
};

/** A schedule, `null` where no day is known, and what of its repetition was not taken. */
export type DraftSchedule = {
  readonly schedule: Schedule | null;
  readonly refusal: NotRepeating | null;
};

/** Due once, since how often cannot be read. */
export const onceFor = (
  said: string,
  schedule: Schedule | null,
  why = said,
  isOver = false,
): DraftSchedule => ({ schedule, refusal: { said, why, isOver } });

/**
 * A rule of a program that knows no month without the day: one that is missing is the last day there.
 *
 * @param start a day, or a local time
 */
export function lastDayWhereMissing(rule: string, start: string): string {
  const [, each, said] =
    /^(FREQ=MONTHLY(?:;INTERVAL=\d+)?)(?:;BYMONTHDAY=(\d+))?$/.exec(rule) ?? [];
  const date = Number(said ?? start.slice(8, 10));
  if (each === undefined || !(date > 28 && date < 32)) return rule;
  const days = Array.from({ length: date - 27 }, (_, place) => 28 + place);
  return `${each};BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}

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
  if (start === null) return onceFor(text, null, `no day: ${startText}`);
  const clock = start.isDay ? null : (zone ?? here);
  const single = once(startText, clock);
  if (text.length > MAX_RULE) {
    return onceFor(text, single, `expected a rule of at most ${MAX_RULE} characters`);
  }
  const rule = parseRecurrenceRule(text);
  const misfit = rule.ok ? (start.isDay ? dayMisfit(rule.value) : null) : rule.refusal;
  if (misfit !== null) {
    const { expected, found } = misfit;
    return onceFor(text, single, `${text} (expected ${expected}, found ${found})`);
  }
  const schedule: Schedule = {
    ...{ kind: 'rule', start: startText, zone: clock, except },
    rule: text.trim().replace(/^RRULE:/i, ''),
  };
  const eve = start.isDay ? dayBefore(today) : `${dayBefore(today)}T23:59:59`;
  const [first] = scheduleOccurrences(schedule, { after: eve, limit: 1 }).found;
  if (first === undefined) {
    return onceFor(text, single, `${text} (it gives nothing more)`, true);
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

/**
 * Adds a chore with the schedule that was read. Without a day it is left behind: a chore has one, and
 * none is guessed. A repetition that was not taken is said on its row, in its notes and in the list.
 */
export function addChore(
  gathering: Gathering,
  path: string,
  { refusal, schedule }: DraftSchedule,
  said: Omit<Parameters<typeof choreDraft>[0], 'schedule'>,
): void {
  if (schedule === null) {
    if (refusal === null) leaveBehind(gathering, 'has no day', path, said.title);
    else {
      const found = `${quoted(refusal.said)} for ${quoted(oneLine(said.title, REMARKED))}`;
      leaveUnread(gathering, { path, expected: 'a day, or how often in words', found });
    }
    return;
  }
  if (refusal === null) {
    gathering.chores.push(choreDraft({ ...said, schedule }));
    return;
  }
  leaveBehind(gathering, 'a repetition', path, refusal.why);
  const draft: Partial<ChoreDraft> = {
    notes: paragraphs(said.notes, refusal.said !== '' && `Repeats: ${refusal.said}`),
    remarks: [...(said.remarks ?? []), repeatRemark(refusal)],
  };
  gathering.chores.push(choreDraft({ ...said, ...draft, schedule }));
}

const repeatRemark = ({ isOver, said }: NotRepeating): string =>
  isOver
    ? `repeat gives nothing more: “${oneLine(said, REMARKED)}” – taken as once`
    : `repeat not read: “${oneLine(said, REMARKED)}” – taken as once`;

const REMARKED = 80;

/** Said on the row of whatever stands on a clock that nobody knows. */
export const zoneRemark = (zone: string): string =>
  `time zone not known: “${oneLine(zone, REMARKED)}” – read on your clock`;

/** The same in the notes. */
export const zoneNote = (zone: string): string => `Time zone in the file: ${oneLine(zone, 200)}`;

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

/** What one clock shows when another shows this local time. */
export const localTimeOn = (clock: string, local: string, zone: string): string =>
  localTimeIn(
    instant(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds),
    clock,
  );

/** A day, where it is one. */
export const dayIfIs = (text: string): CalendarDay | null =>
  readLocalTime(text)?.isDay === true && text.length === 10 ? calendarDay(text) : null;
