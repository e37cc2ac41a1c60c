import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '#shared/domain/chore.ts';
import { calendarDay, type CalendarDay, instant, type Instant } from '#shared/domain/time.ts';
import { isZone } from './zone.ts';
import { parseRecurrenceRule } from './parse-recurrence-rule.ts';
import { type Occurrence, occurrences, type RecurrenceSchedule } from './recurrence.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';
import { type LocalTime, readLocalTime, wallDay } from './wall-clock.ts';

/** The clock on which a schedule has its times; `null`: it is due on days, or names none. */
export const scheduleZone = (schedule: Schedule): string | null =>
  schedule.kind === 'rolling' ? null : schedule.zone;

/** One time at which a chore is due. */
export type DueOccurrence = {
  /** `2026-03-29`, or `2026-03-29T03:30:00` on the clock of the schedule's zone. */
  readonly key: string;
  readonly day: CalendarDay;
  /** The moment of a time; `null` for a day, and for a time that no zone places. */
  readonly at: Instant | null;
};

export type ScheduleEnd = 'limit' | 'over' | 'given-up' | 'unreadable';

export type DueOccurrences = {
  readonly found: readonly DueOccurrence[];
  /**
   * `limit`: as many as were asked for. `over`: there are no more, or none up to `until`.
   * `given-up`: there may be more. `unreadable`: the schedule itself cannot be read.
   */
  readonly end: ScheduleEnd;
};

type Asked = {
  /** The key of the occurrence after which to begin, itself outside. */
  readonly after: string | null;
  readonly limit: number;
  /** The last day, itself inside. */
  readonly until?: CalendarDay | null;
};

type Rolling = Extract<Schedule, { readonly kind: 'rolling' }>;

const UNREADABLE: DueOccurrences = { found: [], end: 'unreadable' };
const ONCE = 'FREQ=DAILY;COUNT=1';
const LAST_DAY = '9999-12-31';

/**
 * When a schedule is due, in order, at most `limit` of them. Never throws.
 *
 * Of a rolling one each is taken to be done on its day: it begins with `first`, or with what follows
 * the day of `after`. A time that the clocks skip is moved forward by what they skip.
 */
export function scheduleOccurrences(schedule: Schedule, asked: Asked): DueOccurrences {
  const after = asked.after === null ? null : readLocalTime(asked.after);
  if (asked.after !== null && after === null) return UNREADABLE;
  if (schedule.kind === 'rolling') return rollingOccurrences(schedule, asked, after);

  const recurring = recurringOf(schedule);
  if (recurring === null) return UNREADABLE;
  const { until = null, limit } = asked;
  const { found, end } = occurrences(recurring, { after, limit, until });
  return { found: found.map(dueAt), end };
}

/**
 * The day on which a rolling chore is due after it was done on `anchorDay`. A day that its month does
 * not have is the last one of that month. `null` beyond the calendar, and for an interval or a day
 * that cannot be.
 */
export function rollingNext({ every, unit }: Rolling, anchorDay: CalendarDay): CalendarDay | null {
  if (!Number.isSafeInteger(every) || every < 1) return null;
  try {
    const next = Temporal.PlainDate.from(anchorDay)
      .add({ [`${unit}s`]: every })
      .toString();
    // Years of more than four digits are written with a sign.
    return next.length === LAST_DAY.length ? calendarDay(next) : null;
  } catch {
    return null;
  }
}

function rollingOccurrences(
  schedule: Rolling,
  { limit, until }: Asked,
  after: LocalTime | null,
): DueOccurrences {
  const first = readLocalTime(schedule.first);
  if (first?.isDay !== true || rollingNext(schedule, calendarDay('1970-01-01')) === null) {
    return UNREADABLE;
  }
  const found: DueOccurrence[] = [];
  let day: CalendarDay | null =
    after === null || after.at < first.at
      ? wallDay(first.at)
      : rollingNext(schedule, wallDay(after.at));
  while (found.length < limit) {
    if (day === null || (typeof until === 'string' && day > until)) return { found, end: 'over' };
    found.push({ key: day, day, at: null });
    day = rollingNext(schedule, day);
  }
  return { found, end: 'limit' };
}

/** What does not recur is a rule that counts to one. `null`: a part of it cannot be read. */
function recurringOf(schedule: Exclude<Schedule, Rolling>): RecurrenceSchedule | null {
  const isRule = schedule.kind === 'rule';
  const rule = ruleOf(isRule ? schedule.rule : ONCE);
  const start = readLocalTime(isRule ? schedule.start : schedule.due);
  const except = (isRule ? schedule.except : []).map(readLocalTime);
  if (rule === null || start === null || except.includes(null)) return null;
  const zone = start.isUtc ? 'UTC' : schedule.zone;
  if (!start.isDay && zone !== null && !isZone(zone)) return null;
  return { rule, start, zone, except: except.filter((one) => one !== null) };
}

function dueAt({ day, local, offset }: Occurrence): DueOccurrence {
  return { key: local, day, at: offset === null ? null : momentOf(local, offset) };
}

/** Offsets of long ago have seconds, which `Date.parse` does not read. */
function momentOf(local: string, offset: string): Instant {
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
  const ahead = (hours * 3600 + minutes * 60 + seconds) * (offset.startsWith('-') ? -1 : 1);
  return instant(Date.parse(`${local}Z`) - ahead * 1000);
}

/** Many chores share few rules, and the same ones are asked for over and over. */
const MOST_KEPT = 2000;
const rules = new Map<string, RecurrenceRule | null>();

function ruleOf(text: string): RecurrenceRule | null {
  const before = rules.get(text);
  if (before !== undefined) return before;
  if (rules.size >= MOST_KEPT) rules.clear();
  const read = parseRecurrenceRule(text);
  const rule = read.ok ? read.value : null;
  rules.set(text, rule);
  return rule;
}
