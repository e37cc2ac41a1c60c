import { calendarDay } from '#shared/domain/time.ts';
import type { RollingUnit, Schedule } from '#shared/domain/chore.ts';
import type { Result } from '#shared/result.ts';
import { isZone } from '#shared/rules/zone.ts';
import { readCalendarEvent } from './calendar-event.ts';
import { MOST_A_DAY, repeatingFrom, rolling, zoneNote, zoneRemark } from './draft-schedule.ts';
import { quoted } from './import-problem.ts';
import type { ImportProblem } from './report.ts';
import {
  choreDraft,
  gathered,
  type Gathering,
  leaveBehind,
  leaveUnread,
  once,
  paragraphs,
  type ReadingDay,
  startGathering,
  type UpkeepFile,
} from './upkeep-draft.ts';

export const isSystemdTimer = (text: string): boolean =>
  /^(?:\[Timer\]\s*$|OnCalendar\s*=)/m.test(text);

/** What starts a timer, and no chore: the machine, or its clock. */
const OTHER_TIMES = /^On(?:Boot|Startup|Active)Sec$|^On(?:ClockChange|TimezoneChange)$/;

const STARTS = /^On(?:Calendar|[A-Za-z]+Sec)$/;
const UNDER = 'it under [Timer]';
/** What says how a timer starts, and not when. */
const SETTINGS =
  /^(?:AccuracySec|RandomizedOffsetSec|FixedRandomDelay|DeferReactivation|Persistent|WakeSystem|RemainAfterElapse|OnUnit(?:Ina|A)ctiveSec|X-.*)$/;

type Timer = {
  name: string | null;
  description: string | null;
  unit: string | null;
  readonly events: { text: string; path: string }[];
  readonly spans: { text: string; path: string }[];
};

const aTimer = (name: string | null): Timer => ({
  name,
  description: null,
  unit: null,
  events: [],
  spans: [],
});

/**
 * Reads timer units of systemd: one file, or several as `systemctl cat` prints them.
 *
 * Every `OnCalendar=` becomes a chore by its rule; `OnUnitActiveSec=` and `OnUnitInactiveSec=` of a
 * day or more become a rolling one. What runs more than four times a day, or when the machine starts,
 * is left behind; so is, by itself, a line that cannot be read.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.timer.html
 */
export function readSystemdTimers(
  text: string,
  day: ReadingDay,
): Result<UpkeepFile, readonly ImportProblem[]> {
  const gathering = startGathering();
  for (const timer of timersIn(text, gathering)) {
    for (const event of timer.events) addEvent(event, timer, day, gathering);
    for (const span of timer.spans) addSpan(span, timer, day, gathering);
  }
  return gathered('systemd-timer', gathering);
}

function timersIn(text: string, gathering: Gathering): readonly Timer[] {
  const timers: Timer[] = [];
  let timer = aTimer(null);
  let section = '';
  const seen = new Set<string>();
  for (const [place, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const path = `line ${place + 1}`;
    const [, named] = /^#\s*\/\S*\/([^/\s]+\.timer)$/.exec(line) ?? [];
    const [, opened] = /^\[(.+)\]$/.exec(line) ?? [];
    const isNext = named !== undefined || (opened === 'Unit' && seen.has('Timer'));
    if (isNext) {
      timers.push(timer);
      timer = aTimer(named ?? null);
      seen.clear();
    }
    if (opened !== undefined) {
      section = opened;
      seen.add(opened);
    }
    if (line === '' || opened !== undefined || line.startsWith('#') || line.startsWith(';'))
      continue;
    const [, key = '', value = ''] = /^([\w-]+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (section === 'Unit' && key === 'Description') timer.description = value;
    if (section !== 'Timer') {
      if (STARTS.test(key)) leaveUnread(gathering, { path, expected: UNDER, found: quoted(line) });
      continue;
    }
    if (key === 'Unit') timer.unit = value;
    else if (key === 'OnCalendar' && value === '') timer.events.length = 0;
    else if (key === 'OnCalendar') timer.events.push({ text: value, path });
    else if (/^OnUnit(?:Ina|A)ctiveSec$/.test(key) && value !== '') {
      timer.spans.push({ text: value, path });
    } else if (OTHER_TIMES.test(key)) {
      leaveBehind(gathering, 'starts with the machine or its clock', path, line);
    } else if (key === 'RandomizedDelaySec') leaveBehind(gathering, 'a random delay', path, line);
    else if (!SETTINGS.test(key)) {
      leaveUnread(gathering, { path, expected: 'a setting of [Timer]', found: quoted(line) });
    }
  }
  return [...timers, timer];
}

type Told = { readonly text: string; readonly path: string };

function addEvent({ path, text }: Told, timer: Timer, day: ReadingDay, gathering: Gathering): void {
  const event = readCalendarEvent(text);
  if (event.kind === 'problem') {
    leaveUnread(gathering, { path, expected: event.expected, found: event.found });
    return;
  }
  if (event.kind === 'unmapped') {
    leaveBehind(gathering, event.because, path, text);
    return;
  }
  if (event.kind === 'rule' && event.perDay > MOST_A_DAY) {
    const what = `runs ${event.perDay} times a day: too often for a chore`;
    leaveBehind(gathering, what, path, text);
    return;
  }
  const isUnknown = event.zone !== null && !isZone(event.zone);
  const zone = isUnknown ? day.zone : (event.zone ?? day.zone);
  const { refusal, schedule } =
    event.kind === 'once'
      ? { schedule: once(event.at, zone), refusal: null }
      : repeatingFrom(
          { rule: event.rule, start: `${day.today}T${event.time}`, zone, isFromNow: true },
          day,
        );
  if (schedule === null || refusal !== null) {
    leaveBehind(gathering, 'days that never come', path, text);
    return;
  }
  const unknown = isUnknown ? event.zone : null;
  gathering.chores.push(draftOf(timer, `OnCalendar=${text}`, schedule, unknown));
}

function addSpan({ path, text }: Told, timer: Timer, day: ReadingDay, gathering: Gathering): void {
  const span = readTimeSpan(text);
  if (span === null) {
    leaveUnread(gathering, { path, expected: 'a span of time such as 1w 2d', found: quoted(text) });
  } else if (span.every < 1) {
    leaveBehind(gathering, 'runs more often than daily: too often for a chore', path, text);
  } else {
    const schedule = rolling(span.every, span.unit, calendarDay(day.today));
    gathering.chores.push(draftOf(timer, `OnUnitActiveSec=${text}`, schedule));
  }
}

const draftOf = (
  { description, name, unit }: Timer,
  when: string,
  schedule: Schedule,
  unknownZone: string | null = null,
) =>
  choreDraft({
    key: `${name ?? unit ?? description ?? ''} ${when}`,
    title: description ?? name ?? unit ?? 'A timer of systemd',
    schedule,
    notes: paragraphs(
      `From a timer of systemd: ${when}`,
      unit !== null && `Starts ${unit}.`,
      unknownZone !== null && zoneNote(unknownZone),
    ),
    remarks: unknownZone === null ? [] : [zoneRemark(unknownZone)],
  });

const SECONDS: Readonly<Record<string, number>> = {
  ...{ us: 1e-6, usec: 1e-6, ms: 0.001, msec: 0.001, s: 1, sec: 1, second: 1, seconds: 1, '': 1 },
  ...{ m: 60, min: 60, minute: 60, minutes: 60, h: 3600, hr: 3600, hour: 3600, hours: 3600 },
  ...{ d: 86_400, day: 86_400, days: 86_400, w: 604_800, week: 604_800, weeks: 604_800 },
  ...{ M: 2_629_800, month: 2_629_800, months: 2_629_800 },
  ...{ y: 31_557_600, year: 31_557_600, years: 31_557_600 },
};

/** A span as whole days, weeks, months or years; below a day `every` is 0. `null`: none. */
function readTimeSpan(text: string): { readonly every: number; readonly unit: RollingUnit } | null {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*([A-Za-z]*)\s*/g)];
  if (parts.map(([whole]) => whole).join('') !== text || parts.length === 0) return null;
  let seconds = 0;
  for (const [, number, unit = ''] of parts) {
    if (!Object.hasOwn(SECONDS, unit)) return null;
    seconds += Number(number) * (SECONDS[unit] ?? 0);
  }
  const [, only = '', word = ''] = parts.length === 1 ? (parts[0] ?? []) : [];
  const calendar = word.startsWith('y') ? 'year' : /^(?:M$|month)/.test(word) ? 'month' : null;
  if (calendar !== null && /^\d{1,4}$/.test(only) && Number(only) > 0) {
    return { every: Number(only), unit: calendar };
  }
  const days = Math.floor(seconds / 86_400);
  if (days > 10_000) return null;
  return days > 0 && days % 7 === 0
    ? { every: days / 7, unit: 'week' }
    : { every: days, unit: 'day' };
}
