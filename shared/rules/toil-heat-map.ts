import type { Instant } from '#shared/domain/time.ts';
import { weekdayOf } from './calendar-week.ts';
import type { LocalHour } from './local-hour.ts';
import { isToil, type WorkItem } from './toil-item.ts';

export const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const HOURS_A_DAY = 24;

/** Pieces of toil, their known minutes, and how many have none. */
export type HeatCell = { readonly n: number; readonly minutes: number; readonly unknown: number };

export type HeatMap = {
  /** Seven rows from Monday, each of 24 hours. */
  readonly cells: readonly (readonly HeatCell[])[];
  /** Of these the day is known and the hour is not. */
  readonly hourUnknown: HeatCell;
};

const NONE: HeatCell = { n: 0, minutes: 0, unknown: 0 };

/**
 * When toil was done, by weekday and hour of the operator's clock; each piece whole in the hour of
 * its moment: when it was done, or an incident began.
 *
 * The hour is unknown where only a day was said (midnight), or where the day was that of another
 * zone: that hour on this clock would be wrong.
 */
export function heatMap(
  items: readonly WorkItem[],
  localHour: (at: Instant) => LocalHour,
): HeatMap {
  const cells = WEEKDAY_NAMES.map(() => Array.from({ length: HOURS_A_DAY }, () => NONE));
  let hourUnknown = NONE;
  for (const item of items.filter(isToil)) {
    const { day, hour, isMidnight } = localHour(item.at);
    const row = cells[weekdayOf(item.on)];
    if (day !== item.on || isMidnight || row === undefined) hourUnknown = added(hourUnknown, item);
    else row[hour] = added(row[hour] ?? NONE, item);
  }
  return { cells, hourUnknown };
}

const added = (cell: HeatCell, { minutes }: WorkItem): HeatCell => ({
  n: cell.n + 1,
  minutes: cell.minutes + (minutes ?? 0),
  unknown: cell.unknown + (minutes === null ? 1 : 0),
});
