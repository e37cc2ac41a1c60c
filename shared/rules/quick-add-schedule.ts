import { Temporal } from 'temporal-polyfill';
import type { RollingUnit, Schedule } from '#shared/domain/chore.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { calendarAt } from './operator-calendar.ts';
import { DAY, dayChoice, readDay } from './quick-add-days.ts';
import { type Begin, type Here, readOnce, type SaidSchedule, takeDay } from './quick-add-once.ts';
import { readRepeat } from './quick-add-repeat.ts';
import { readTime } from './quick-add-times.ts';
import {
  asTitle,
  doubtAt,
  MONTH,
  NUMBER,
  numberFrom,
  type Reader,
  WEEKDAY,
  words,
} from './quick-add-words.ts';
import { type Repeat, ruleText } from './repeat.ts';
import { scheduleOccurrences } from './schedule-occurrences.ts';
import type { Span, Taken } from './typed-line.ts';

const ROLLING = words(
  `(?:every )?(?<many>${NUMBER}) ?(?<unit>days?|weeks?|months?|years?|hours?|d|wk?|mo|y|h) (?:after|since|from) (?:it (?:was|is) )?(?:last )?(?:done|completed|completion)(?: last)?`,
);
const FROM = words(
  `(?<lead>(?:starting|beginning|from|first (?:due|on|time))(?: on)? )${DAY}(?! to )`,
);
/** Of what recurs: what stands beside the words that are read, and would change their meaning. */
const UNREAD = words(
  `(?:${[
    'except|excluding|until|till|between|unless|twice',
    String.raw`(?:\d+|three|four) times|at \d+ past|in (?:${MONTH})`,
    '(?:on )?(?:the )?(?:second|2nd|third|3rd|next to|but) last',
    String.raw`every (?:\d+|hour|day|week|month|quarter|year|${WEEKDAY})`,
    String.raw`(?:and|or|plus|&) ?(?:on )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|last day|${WEEKDAY}s?)`,
    String.raw`(?:on )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|last(?: day)?) (?:and|or|&)(?= ?\u0000)`,
    String.raw`on the (?:\d{1,2}(?:st|nd|rd|th)|last day)`,
  ].join('|')})${String.raw`(?: ?[^\s,\u0000]+){0,2}`}`,
);
const AFTER = words(`after (?<many>${NUMBER}) ?(?<unit>days?|weeks?|months?|years?)`);

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
    const unread = reader.line.take(UNREAD);
    if (unread !== null) {
      const question = `“${unread.text}” is not read. Is it part of the title?`;
      reader.doubts.push(doubtAt(unread, question, [asTitle(unread)]));
      return null;
    }
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
  return isAfter(reader) ? null : readOnce(reader, begin, spans);
}

/** "After 21 days" says neither from when, nor whether it recurs. */
function isAfter({ doubts, line }: Reader): boolean {
  const said = line.take(AFTER);
  if (said === null) return false;
  const length = `${said.groups['many'] ?? ''} ${said.groups['unit'] ?? ''}`;
  doubts.push(
    doubtAt(said, `Is it ${length} after it was last done, or once in ${length}?`, [
      { label: 'After it was last done', text: `${length} after it was last done` },
      { label: `Once, in ${length}`, text: `in ${length}` },
      asTitle(said),
    ]),
  );
  return true;
}

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
