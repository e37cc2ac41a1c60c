import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '#shared/domain/chore.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { dayAfter } from './operator-calendar.ts';
import { DAY, dayChoice, readDay, SURE_DAY } from './quick-add-days.ts';
import type { SaidTime } from './quick-add-times.ts';
import {
  asTitle,
  doubtAt,
  NUMBER,
  numberFrom,
  type Reader,
  WEEKDAY,
  words,
} from './quick-add-words.ts';
import { scheduleOccurrences } from './schedule-occurrences.ts';
import type { Span, Taken } from './typed-line.ts';

export type SaidSchedule = {
  readonly schedule: Schedule;
  readonly spans: readonly Span[];
  /** "By 3 March", "expires on 3 March". */
  readonly isDeadline: boolean;
};

export type Here = { readonly now: Instant; readonly zone: string };

/** What was read before the schedule itself. */
export type Begin = Here & {
  readonly day: CalendarDay | null;
  readonly time: SaidTime;
  readonly today: CalendarDay;
};

const LED_DAY = words(`(?<lead>(?:expires|ends|due|once)(?: on| by| at)? |on |by |at )${DAY}`);
const LONE_DAY = words(SURE_DAY);
/** "Monday 14:30": beside a time that was taken out, or before one, it is a day. */
const DAY_OF_TIME = words(
  String.raw`(?<day>${WEEKDAY})(?=,? ?\u0000)|(?<=\u0000,? ?)(?<after>${WEEKDAY})`,
);
const IN_TIME = words(`in (?<many>${NUMBER}) ?(?<unit>hours?|h|minutes?|mins?|m)`);
const SLASHED = /\d\/\d/;

/** Takes a day out of a line; a bare weekday only with a word before it. */
export const takeDay = ({ line }: Reader): Taken | null =>
  line.take(LED_DAY) ?? line.take(LONE_DAY);

/** Takes out of a line the one time when something is due. */
export function readOnce(
  reader: Reader,
  begin: Begin,
  spans: readonly Span[],
): SaidSchedule | null {
  const { doubts } = reader;
  const soon = begin.time.clock === null ? reader.line.take(IN_TIME) : null;
  if (soon !== null) return soonAt(reader, soon, begin);
  const { time, today } = begin;
  const said = takeDay(reader) ?? (time.clock === null ? null : reader.line.take(DAY_OF_TIME));
  const lead = said?.groups['lead'] ?? '';
  if (said === null && begin.day === null && time.clock === null) return null;
  const read =
    said === null ? null : readDay(said.groups['day'] ?? said.groups['after'] ?? '', today);
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

/** Ten years: what is further off is meant as a day. */
const MOST_MINUTES = 5_256_000;

/** So many hours or minutes from now, up to the full minute. */
function soonAt({ doubts }: Reader, said: Taken, { now, zone }: Begin): SaidSchedule | null {
  const { many = '', unit = '' } = said.groups;
  const minutes = numberFrom(many) * (/^h/i.test(unit) ? 60 : 1);
  if (minutes > MOST_MINUTES) {
    doubts.push(doubtAt(said, `“${said.text}” is years away. On which day is it due?`));
    return null;
  }
  const at = Temporal.Instant.fromEpochMilliseconds(now + minutes * 60_000)
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const due = at.toPlainDateTime().toString().slice(0, 16);
  return { schedule: { kind: 'once', due, zone }, spans: [said], isDeadline: false };
}
