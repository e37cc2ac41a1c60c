import { weekName } from './calendar-week.ts';
import type { ChoreGaps } from './chore-gaps.ts';
import { shortDayWords } from './day-words.ts';
import { count, lengthWords, listed } from './span-words.ts';
import { HOURS_A_DAY, WEEKDAY_NAMES, type HeatMap } from './toil-heat-map.ts';
import type { ToilKind } from './toil-item.ts';
import { linesHolding, type NotYearly, type ParetoLine } from './toil-pareto.ts';
import { overReference, type ToilWeek } from './toil-weeks.ts';

export const TOIL_KIND_NAMES: Readonly<Record<ToilKind, string>> = {
  chore: 'Chores',
  'little-thing': 'Little things',
  incident: 'Incidents',
};

export const NOT_YEARLY_WORDS: Readonly<Record<NotYearly, string>> = {
  once: 'came once',
  short: 'within 28 days',
  'no-minutes': 'no minutes known',
};

/** What the stack of weeks shows, with its n: the name of the chart. */
export function weeksSentence(weeks: readonly ToilWeek[]): string {
  const n = sum(weeks, (week) => week.n);
  const toil = sum(weeks, (week) => week.toil);
  if (n === 0) return `No toil was logged in ${count(weeks.length, 'week')}.`;
  const known = weeks.filter(({ share }) => share !== null);
  const above = known.filter((week) => (overReference(week) ?? 0) > 0);
  const shares =
    known.length === 0
      ? 'No project work was logged, so the share of toil is unknown.'
      : `More than half of the logged minutes in ${String(above.length)} of the ${count(known.length, 'week')} with project work.`;
  const unknown = sum(weeks, (week) => week.unknown);
  const length = unknown === n ? 'Toil of unknown length' : `${lengthWords(toil)} of toil`;
  return `${length} in ${count(weeks.length, 'week')} (n = ${count(n, 'piece')}). ${shares}`;
}

/** What is left out of the minutes, and what was not said; `null`: nothing. */
export function leftOutSentence(weeks: readonly ToilWeek[]): string | null {
  const unknown = sum(weeks, (week) => week.unknown);
  const project = sum(weeks, (week) => week.projectUnknown);
  const imputed = sum(weeks, (week) => week.imputed);
  const byClock = sum(weeks, (week) => week.byClock);
  const parts = [
    unknown > 0 ? `${count(unknown, 'piece')} of toil without minutes left out` : null,
    project > 0 ? `${count(project, 'piece')} of project work without minutes left out` : null,
    imputed > 0 ? `${lengthWords(imputed)} filled in from the same work` : null,
    byClock > 0 ? `${lengthWords(byClock)} by the clock of incidents` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${listed(parts)}.`;
}

/** How this week stands against half of what was logged, without a judgement. */
export function overSentence(week: ToilWeek, most: readonly string[]): string {
  const over = overReference(week);
  if (week.n > 0 && week.unknown === week.n) {
    return `${count(week.n, 'piece')} of toil so far, none with minutes: the share is unknown.`;
  }
  if (over === null) {
    return week.n === 0
      ? 'Nothing is logged this week yet.'
      : `${lengthWords(week.toil)} of toil so far. Its share is unknown: no project work is logged this week.`;
  }
  const side = over > 0 ? 'over' : 'under';
  const lines = most.length === 0 ? '' : `; most of it: ${listed(most)}`;
  const without =
    week.unknown === 0 ? '' : ` ${count(week.unknown, 'piece')} without minutes left out.`;
  return `${lengthWords(Math.abs(over))} ${side} half so far${lines}.${without}`;
}

/** "W20, Mon 11 May, so far". */
export const weekWords = ({ isPartial, monday }: ToilWeek): string =>
  `${weekName(monday)}, ${shortDayWords(monday)}${isPartial ? ', so far' : ''}`;

export function paretoSentence(lines: readonly ParetoLine[]): string {
  const yearly = lines.filter(({ yearlyMinutes }) => yearlyMinutes !== null);
  if (yearly.length === 0) return 'Nothing came often enough yet to say what it takes in a year.';
  const few = linesHolding(yearly, 0.8);
  const all = yearly.reduce((total, line) => total + (line.yearlyMinutes ?? 0), 0);
  return `${count(few, 'line')} of ${String(yearly.length)} hold${few === 1 ? 's' : ''} 80 % of about ${hoursWords(all)} a year.`;
}

/** Hours of a year are estimates: whole from ten hours on, else one digit. */
export function hoursWords(minutes: number): string {
  const hours = minutes / 60;
  return `${hours >= 10 ? Math.round(hours).toLocaleString('en-GB') : hours.toFixed(1)} h`;
}

export function heatSentence({ cells, hourUnknown }: HeatMap): string {
  const hours = cells.flatMap((row, day) => row.map((cell, hour) => ({ ...cell, day, hour })));
  const n = hours.reduce((total, cell) => total + cell.n, 0);
  const most = hours.reduce((one, other) => (other.minutes > one.minutes ? other : one));
  const unknown =
    hourUnknown.n === 0 ? '' : ` The hour of ${count(hourUnknown.n, 'more piece')} is unknown.`;
  if (n === 0) return `No toil with a known hour.${unknown}`;
  const night = hours.filter(({ hour }) => hour < 7 || hour >= HOURS_A_DAY - 2);
  const atNight = night.reduce((total, cell) => total + cell.n, 0);
  if (most.minutes === 0) return `${count(n, 'piece')}, none with minutes.${unknown}`;
  return `Most minutes on ${WEEKDAY_NAMES[most.day] ?? ''} from ${clockHour(most.hour)} on; ${String(atNight)} of ${count(n, 'piece')} between 22:00 and 07:00.${unknown}`;
}

export const clockHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export function gapsSentence({ gaps, longest, median, planned }: ChoreGaps): string {
  const plan = planned === null ? '' : `; planned ${plannedWords(planned)}`;
  if (median === null || longest === null) return `No gap yet: done fewer than twice${plan}.`;
  if (gaps.length === 1) return `Done ${daysOf(median)} apart, once (n = 1)${plan}.`;
  return `Every ${daysOf(median)} as a median (n = ${String(gaps.length)}), ${daysOf(longest.days)} at the longest${plan}.`;
}

export const plannedWords = ({ least, most }: NonNullable<ChoreGaps['planned']>): string =>
  least === most
    ? `every ${least === 1 ? 'day' : daysOf(least)}`
    : `every ${String(least)} to ${daysOf(most)}`;

const daysOf = (days: number): string =>
  days === 1 ? '1 day' : `${Number.isInteger(days) ? String(days) : days.toFixed(1)} days`;

const sum = (weeks: readonly ToilWeek[], of: (week: ToilWeek) => number): number =>
  weeks.reduce((total, week) => total + of(week), 0);
