import type { Branded } from '#shared/brand.ts';
import { calendarDay, type CalendarDay } from '#shared/domain/time.ts';

/**
 * What a clock on the wall shows, counted in seconds since 1970-01-01T00:00:00 on that clock.
 * It has no zone: it is no moment until a place is named.
 */
export type WallSecond = Branded<number, 'WallSecond'>;

/** A local date or time as it was written. */
export type LocalTime = {
  readonly at: WallSecond;
  /** Written without a time: the whole day is meant. */
  readonly isDay: boolean;
  /** Written with a Z: a moment, not what a local clock shows. */
  readonly isUtc: boolean;
};

export const SECONDS_A_DAY = 86_400;

/** Four digits are what a calendar day has room for. */
export const LAST_WALL_SECOND = (Date.UTC(9999, 11, 31) / 1000 + SECONDS_A_DAY - 1) as WallSecond;

export const wallSecond = (seconds: number): WallSecond => seconds as WallSecond;

/** Days since 1970-01-01. */
export const dayNumber = (at: WallSecond): number => Math.floor(at / SECONDS_A_DAY);

/** `2026-03-29T03:30:00`. */
export const wallText = (at: WallSecond): string => new Date(at * 1000).toISOString().slice(0, 19);

export const wallDay = (at: WallSecond): CalendarDay => calendarDay(wallText(at).slice(0, 10));

const WRITTEN =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:T(\d{2})(?::?(\d{2}))(?::?(\d{2}))?(?:\.0+)?(Z)?)?$/i;

/**
 * Reads `2026-03-29`, `2026-03-29T02:30`, `2026-03-29T02:30:00Z` and the same without separators, as
 * iCalendar writes them. A day that no calendar has is `null`.
 */
export function readLocalTime(text: string): LocalTime | null {
  const match = WRITTEN.exec(text.trim());
  if (!match) return null;
  const [, year, , month, day, hour = '00', minute = '00', second = '00', utc] = match;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const milliseconds = Date.parse(`${iso}Z`);
  // A date that rolls over (30 February) is another one, and was not meant.
  if (Number.isNaN(milliseconds) || year === '0000') return null;
  const at = wallSecond(milliseconds / 1000);
  if (wallText(at) !== iso) return null;
  return { at, isDay: match[5] === undefined, isUtc: utc !== undefined };
}
