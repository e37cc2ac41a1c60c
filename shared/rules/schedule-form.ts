import {
  type Grace,
  type MissedPolicy,
  ROLLING_UNITS,
  type Schedule,
} from '#shared/domain/chore.ts';
import { calendarDay } from '#shared/domain/time.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { isZone } from './zone.ts';
import { parseRecurrenceRule } from './parse-recurrence-rule.ts';
import type { Weekday } from './recurrence-rule.ts';
import { type DayOfWeek, longestOf, type Place, type Repeat, ruleText } from './repeat.ts';
import type { WhenDue } from './schedule-words.ts';
import { readLocalTime } from './wall-clock.ts';

/**
 * What the fields of the editor hold: texts as they are typed, and every choice whether it is shown
 * or not, so that nothing is lost by looking at another kind.
 */
export type ScheduleForm = {
  readonly kind: 'repeat' | 'after-done' | 'once' | 'rule';
  readonly every: string;
  /** After it was last done it is never hours. */
  readonly unit: Repeat['unit'];
  readonly weekdays: readonly Weekday[];
  readonly place: 'day' | 'last-day' | 'weekday';
  readonly dayOfMonth: string;
  readonly short: 'clamp' | 'skip';
  readonly nth: Place;
  readonly weekday: DayOfWeek;
  /** From 1. */
  readonly month: number;
  readonly rule: string;
  /** The first day, or the one day. */
  readonly first: string;
  /** `09:30`; empty: it is due on the day. */
  readonly time: string;
  readonly zone: string;
  readonly except: readonly string[];
  /** Days; minutes where there is a time. */
  readonly graceBefore: string;
  readonly graceAfter: string;
  readonly missed: MissedPolicy;
};

/** A field with what is wrong in it, as a sentence. */
export type FormProblem = { readonly field: keyof ScheduleForm; readonly sentence: string };

const MOST = 10_000;
const MOST_GRACE_DAYS = 366;
/** 30 days. */
const MOST_GRACE_MINUTES = 43_200;

/** Whether a form is about a time: then its grace is in minutes. */
export const isTimedForm = ({ kind, time, unit }: ScheduleForm): boolean =>
  kind !== 'after-done' && (time !== '' || (kind === 'repeat' && unit === 'hour'));

/** Reads the fields, or says what is wrong in each. */
export function readScheduleForm(form: ScheduleForm): Result<WhenDue, readonly FormProblem[]> {
  const problems: FormProblem[] = [];
  const wrong = (field: keyof ScheduleForm, sentence: string): void => {
    problems.push({ field, sentence });
  };
  const schedule = scheduleOf(form, wrong);
  const grace = graceOf(form, wrong);
  return problems.length > 0 ? refused(problems) : ok({ schedule, grace, missed: form.missed });
}

type Wrong = (field: keyof ScheduleForm, sentence: string) => void;

function scheduleOf(form: ScheduleForm, wrong: Wrong): Schedule {
  const { first, kind } = form;
  if (readLocalTime(first)?.isDay !== true || first.length !== 10) {
    wrong('first', `No calendar has “${first}”. Choose a day.`);
  }
  if (kind === 'after-done') {
    const unit = ROLLING_UNITS.find((one) => one === form.unit);
    if (unit === undefined)
      wrong('unit', 'After it was last done it is due on a day. Choose days.');
    return {
      ...{ kind: 'rolling', every: everyOf(form, wrong), unit: unit ?? 'day' },
      first: calendarDay(first),
    };
  }
  const at = isTimedForm(form) ? timedFrom(form, wrong) : { text: first, zone: null };
  if (kind === 'once') return { kind, due: at.text, zone: at.zone };
  const rule = kind === 'rule' ? givenRule(form, wrong) : ruleText(repeatFrom(form, wrong));
  return { kind: 'rule', rule, start: at.text, zone: at.zone, except: form.except };
}

function timedFrom(
  { first, time, zone }: ScheduleForm,
  wrong: Wrong,
): {
  readonly text: string;
  readonly zone: string;
} {
  if (readLocalTime(`2000-01-01T${time}`)?.isDay !== false) {
    wrong(
      'time',
      time === ''
        ? 'A time is missing: by the hour it begins at one.'
        : `No clock shows “${time}”.`,
    );
  }
  if (!isZone(zone)) {
    wrong('zone', `This computer knows no zone “${zone}”. Choose one such as Europe/Berlin.`);
  }
  return { text: `${first}T${time}`, zone };
}

function givenRule({ rule }: ScheduleForm, wrong: Wrong): string {
  const read = parseRecurrenceRule(rule);
  if (!read.ok) {
    const { expected, found } = read.refusal;
    wrong('rule', `The rule cannot be read: expected ${expected}, found ${found}.`);
  }
  return rule.trim().replace(/^RRULE:/i, '');
}

function repeatFrom(form: ScheduleForm, wrong: Wrong): Repeat {
  const { place, short, unit, weekdays } = form;
  const every = everyOf(form, wrong);
  if (unit === 'hour' || unit === 'day') return { unit, every };
  if (unit === 'week') {
    if (weekdays.length === 0) wrong('weekdays', 'A weekday is missing: on which is it due?');
    return { unit, every, weekdays };
  }
  const month = unit === 'year' ? form.month : null;
  const day = whole(form.dayOfMonth, 1, longestOf(month));
  if (place === 'day' && day === null) {
    wrong('dayOfMonth', `A day from 1 to ${longestOf(month)} is needed.`);
  }
  const on =
    place === 'day'
      ? ({ kind: 'day', day: day ?? 1, short } as const)
      : place === 'last-day'
        ? ({ kind: 'last-day' } as const)
        : ({ kind: 'weekday', nth: form.nth, weekday: form.weekday } as const);
  return month === null ? { unit: 'month', every, on } : { unit: 'year', every, month, on };
}

function everyOf({ every }: ScheduleForm, wrong: Wrong): number {
  const number = whole(every, 1, MOST);
  if (number === null)
    wrong('every', `A whole number from 1 to ${MOST.toLocaleString('en-GB')} is needed.`);
  return number ?? 1;
}

function graceOf(form: ScheduleForm, wrong: Wrong): Grace {
  const isTime = isTimedForm(form);
  const most = isTime ? MOST_GRACE_MINUTES : MOST_GRACE_DAYS;
  const read = (field: 'graceBefore' | 'graceAfter'): number => {
    const number = whole(form[field] === '' ? '0' : form[field], 0, most);
    if (number === null) {
      const unit = isTime ? 'minutes' : 'days';
      wrong(field, `Grace is whole ${unit}, from 0 to ${most.toLocaleString('en-GB')}.`);
    }
    return number ?? 0;
  };
  return { before: read('graceBefore'), after: read('graceAfter') };
}

function whole(text: string, least: number, most: number): number | null {
  const number = Number(text.trim());
  return /^\d{1,7}$/.test(text.trim()) && least <= number && number <= most ? number : null;
}
