import type { CalendarDay } from '#shared/domain/time.ts';
import { weekdayOf } from './quick-add-days.ts';
import { type Repeat, repeatOf } from './repeat.ts';
import type { ScheduleForm } from './schedule-form.ts';
import type { WhenDue } from './schedule-words.ts';
import { readLocalTime, wallDay, wallText } from './wall-clock.ts';

/** What a form shows for a new chore: due once, today. */
export function emptyScheduleForm(today: CalendarDay, zone: string): ScheduleForm {
  return {
    ...{ kind: 'once', every: '1', unit: 'week', weekdays: [weekdayOf(today)] },
    ...{ place: 'day', dayOfMonth: String(Number(today.slice(8))), short: 'clamp' },
    ...{ nth: 1, weekday: weekdayOf(today), month: Number(today.slice(5, 7)) },
    ...{ rule: '', first: today, time: '', zone, except: [] },
    ...{ graceBefore: '0', graceAfter: '0', missed: 'keep-one' },
  };
}

/**
 * The form of what is known, where what it does not say stands as in `from`. A rule without fields
 * of its own is shown as a rule.
 */
export function scheduleFormOf(
  { grace, missed, schedule }: WhenDue,
  from: ScheduleForm,
): ScheduleForm {
  const form: ScheduleForm = {
    ...from,
    ...{ graceBefore: String(grace.before), graceAfter: String(grace.after), missed },
  };
  if (schedule.kind === 'rolling') {
    const { every, first, unit } = schedule;
    return { ...form, kind: 'after-done', every: String(every), unit, first, time: '', except: [] };
  }
  if (schedule.kind === 'once') {
    return { ...form, kind: 'once', ...clockOf(schedule.due, schedule.zone, from), except: [] };
  }
  const { except, rule, start, zone } = schedule;
  const timed = { ...form, rule, ...clockOf(start, zone, from), except };
  const repeat = repeatOf(rule, start);
  return repeat === null ? { ...timed, kind: 'rule' } : { ...timed, ...repeatFields(repeat) };
}

function clockOf(
  text: string,
  zone: string | null,
  from: ScheduleForm,
): Pick<ScheduleForm, 'first' | 'time' | 'zone'> {
  const at = readLocalTime(text);
  if (at === null) return { first: text, time: '', zone: zone ?? from.zone };
  const clock = wallText(at.at).slice(11);
  return {
    first: wallDay(at.at),
    time: at.isDay ? '' : clock.replace(/:00$/, ''),
    zone: at.isUtc ? 'UTC' : (zone ?? from.zone),
  };
}

function repeatFields(repeat: Repeat): Partial<ScheduleForm> & Pick<ScheduleForm, 'kind'> {
  const fields = { kind: 'repeat', unit: repeat.unit, every: String(repeat.every) } as const;
  if (repeat.unit === 'week') return { ...fields, weekdays: repeat.weekdays };
  if (!('on' in repeat)) return fields;
  const { on } = repeat;
  return {
    ...fields,
    ...(repeat.unit === 'year' && { month: repeat.month }),
    place: on.kind,
    ...(on.kind === 'day' && { dayOfMonth: String(on.day), short: on.short }),
    ...(on.kind === 'weekday' && { nth: on.nth, weekday: on.weekday }),
  };
}
