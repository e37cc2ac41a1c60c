import { Temporal } from 'temporal-polyfill';
import type { RollingUnit, Schedule } from '#shared/domain/chore.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { calendarAt, dayAfter } from './operator-calendar.ts';
import { DAY, dayChoice, readDay } from './quick-add-days.ts';
import { readRepeat } from './quick-add-repeat.ts';
import { readTime, type SaidTime } from './quick-add-times.ts';
import { asTitle, doubtAt, NUMBER, numberFrom, type Reader, words } from './quick-add-words.ts';
import { type Repeat, ruleText } from './repeat.ts';
import { scheduleOccurrences } from './schedule-occurrences.ts';
import type { Span, Taken } from './typed-line.ts';

export type SaidSchedule = {
  readonly schedule: Schedule;
  readonly spans: readonly Span[];
  /** "By 3 March", "expires on 3 March". */
  readonly isDeadline: boolean;
};

export type Here = { readonly now: Instant; readonly zone: string };

const ROLLING = words(
  `(?:every )?(?<many>${NUMBER}) ?(?<unit>days?|weeks?|months?|years?|hours?|d|wk?|mo|y|h) (?:after|since|from) (?:it (?:was|is) )?(?:last )?(?:done|completed|completion)`,
);
const FROM = words(
  `(?<lead>(?:starting|beginning|from|first (?:due|on|time))(?: on)? )${DAY}(?! to )`,
);
const ON_DAY = words(`(?<lead>(?:expires|ends|due|once)(?: on| by)? |on |by )?${DAY}`);
const BARE_WEEKDAY = /^(?!in |the |to|\d)[a-z]+$/i;
const SLASHED = /\d\/\d/;

/** Takes out of a line when something is due; `null` where nothing was said or it is in doubt. */
export function readSchedule(reader: Reader, { now, zone: own }: Here): SaidSchedule | null {
  const known = reader.doubts.length;
  const rolling = reader.line.take(ROLLING);
  const from = readFrom(reader, calendarAt(now, own).today);
  const time = readTime(reader);
  const zone = time.zone ?? own;
  const { today } = calendarAt(now, zone);
  if (reader.doubts.length > known) return null;

  const begin = { day: from?.day ?? null, ...{ time, zone, today, now } };
  const spans = [...(from?.spans ?? []), ...time.spans];
  if (rolling !== null) {
    const schedule = rollingFrom(reader, rolling, begin);
    if (schedule === null) return null;
    return { schedule, spans: [rolling, ...spans], isDeadline: false };
  }
  const repeat = readRepeat(reader, begin.day ?? today);
  if (reader.doubts.length > known) return null;
  if (repeat !== null) {
    const beside = takeDay(reader);
    if (beside !== null) {
      const day = beside.groups['day'] ?? '';
      const choices = [{ label: 'The first day', text: `from ${day}` }, asTitle(beside)];
      reader.doubts.push(doubtAt(beside, `What is ${day} beside what recurs?`, choices));
      return null;
    }
    const schedule = repeating(repeat.repeat, begin);
    return { schedule, spans: [...repeat.spans, ...spans], isDeadline: false };
  }
  return readOnce(reader, begin, spans);
}

type Begin = Here & {
  readonly day: CalendarDay | null;
  readonly time: SaidTime;
  readonly today: CalendarDay;
};

function readFrom(
  { doubts, line }: Reader,
  today: CalendarDay,
): { readonly day: CalendarDay; readonly spans: readonly Span[] } | null {
  const said = line.take(FROM);
  if (said === null) return null;
  const read = readDay(said.groups['day'] ?? '', today);
  if (read.kind === 'day') return { day: read.day, spans: [said] };
  const lead = said.groups['lead'] ?? '';
  doubts.push(
    doubtAt(
      said,
      read.question,
      read.days.map((day) => dayChoice(day, lead)),
    ),
  );
  return null;
}

function rollingFrom(
  { doubts }: Reader,
  said: Taken,
  { day, time, today }: Begin,
): Schedule | null {
  const { many = '1', unit = 'd' } = said.groups;
  const units: Readonly<Record<string, RollingUnit>> = {
    ...{ d: 'day', w: 'week', m: 'month', y: 'year' },
  };
  const name = units[unit.slice(0, 1).toLowerCase()];
  const every = numberFrom(many);
  if (name === undefined || every === 0 || time.clock !== null) {
    const question = 'After it was last done it is due on a day. After how many days?';
    doubts.push(doubtAt(said, question));
    return null;
  }
  return { kind: 'rolling', every, unit: name, first: day ?? today };
}

/** It begins with the first time that is still to come, unless another day was said. */
function repeating(repeat: Repeat, { day, now, time, today, zone }: Begin): Schedule {
  const at = (on: CalendarDay, clock: string | null, what = repeat): Schedule => ({
    ...{ kind: 'rule', rule: ruleText(what), except: [] },
    start: clock === null ? on : `${on}T${clock}`,
    zone: clock === null ? null : zone,
  });
  if (repeat.unit === 'hour' && time.clock === null) {
    const next = nextFullHour(now, zone);
    return at(day ?? next.day, day === null ? next.clock : '00:00');
  }
  if (day !== null) return at(day, time.clock);
  // Nothing is skipped before the first one: every other Tuesday begins with the next Tuesday.
  const from = at(today, time.clock, { ...repeat, every: 1 });
  const next = scheduleOccurrences(from, { after: null, limit: 50 }).found.find(
    (one) => one.at === null || one.at > now,
  );
  return at(next?.day ?? today, time.clock);
}

function nextFullHour(
  now: Instant,
  zone: string,
): { readonly day: CalendarDay; readonly clock: string } {
  const next = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'hour', roundingMode: 'ceil' })
    .toPlainDateTime()
    .toString();
  return { day: next.slice(0, 10) as CalendarDay, clock: next.slice(11, 16) };
}

/** A bare "Friday" is more often part of a title than a day, and is left there. */
function takeDay({ line }: Reader): Taken | null {
  const found = line.find(ON_DAY);
  const isBare =
    found?.groups['lead'] === undefined && BARE_WEEKDAY.test(found?.groups['day'] ?? '');
  return found === null || isBare ? null : line.take(ON_DAY);
}

function readOnce(reader: Reader, begin: Begin, spans: readonly Span[]): SaidSchedule | null {
  const { doubts } = reader;
  const said = takeDay(reader);
  const { time, today } = begin;
  const lead = said?.groups['lead'] ?? '';
  if (said === null && begin.day === null && time.clock === null) return null;
  const read = said === null ? null : readDay(said.groups['day'] ?? '', today);
  if (said !== null && read?.kind === 'unclear') {
    const choices = read.days.map((day) => dayChoice(day, lead));
    // A fraction is more often part of a title than not.
    doubts.push(
      doubtAt(said, read.question, SLASHED.test(said.text) ? [...choices, asTitle(said)] : choices),
    );
    return null;
  }
  const day = (read?.kind === 'day' ? read.day : null) ?? begin.day;
  const schedule = onceAt(day ?? today, begin);
  const isOver = !isToCome(schedule, begin);
  if (said !== null && isOver) {
    const clock = time.clock === null ? '' : ` at ${time.clock}`;
    const question = `“${said.text}”${clock} has passed. When is it due?`;
    doubts.push(doubtAt(said, question, [dayChoice(dayAfter(today), lead)]));
    return null;
  }
  return {
    // Without a day the time is the next such one.
    schedule: isOver && begin.day === null ? onceAt(dayAfter(today), begin) : schedule,
    spans: said === null ? spans : [said, ...spans],
    isDeadline: /^(?:by|expires|ends)/i.test(lead),
  };
}

const onceAt = (day: CalendarDay, { time, zone }: Begin): Schedule =>
  time.clock === null
    ? { kind: 'once', due: day, zone: null }
    : { kind: 'once', due: `${day}T${time.clock}`, zone };

function isToCome(schedule: Schedule, { now, today }: Begin): boolean {
  const [next] = scheduleOccurrences(schedule, { after: null, limit: 1 }).found;
  if (next === undefined) return true;
  return next.at === null ? next.day >= today : next.at > now;
}
