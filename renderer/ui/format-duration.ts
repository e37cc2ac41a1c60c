import type { Duration, Instant } from '#shared/domain/time.ts';
import { formatCount } from './format-number.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A length of time in one unit, rounded towards zero: `40 s`, `53 min`, `19 h`, `6 d`.
 *
 * Hours go up to 48, because "19 h" and "36 h" are how people count to an end. Never rounded up:
 * what is left must not look longer than it is. The sign is dropped.
 */
export function formatDuration(length: Duration): string {
  const size = Math.abs(length);
  if (size < MINUTE) return `${String(Math.floor(size / SECOND))} s`;
  if (size < HOUR) return `${String(Math.floor(size / MINUTE))} min`;
  if (size < 2 * DAY) return `${String(Math.floor(size / HOUR))} h`;
  return `${formatCount(Math.floor(size / DAY))} d`;
}

/** The same in two units where the second matters: `1 h 40 min`, `24 h`, `2 d 3 h`. */
export function formatDurationLong(length: Duration): string {
  const size = Math.abs(length);
  if (size < HOUR) return formatDuration(length);
  const [big, unit, rest] =
    size < 2 * DAY
      ? [Math.floor(size / HOUR), 'h', `${String(Math.floor((size % HOUR) / MINUTE))} min`]
      : [Math.floor(size / DAY), 'd', `${String(Math.floor((size % DAY) / HOUR))} h`];
  return rest.startsWith('0 ') ? `${String(big)} ${unit}` : `${String(big)} ${unit} ${rest}`;
}

/** A running clock: `0:21:40`, `1:35:12`. Only the digits change. */
export function formatTimer(length: Duration): string {
  const size = Math.max(0, length);
  const two = (count: number): string => String(Math.floor(count)).padStart(2, '0');
  return `${String(Math.floor(size / HOUR))}:${two((size % HOUR) / MINUTE)}:${two((size % MINUTE) / SECOND)}`;
}

/** Where an end stands: `in 19 h` before it, `2 d late` from it on. */
export const formatUntil = (end: Instant, now: Instant): string =>
  now < end
    ? `in ${formatDuration((end - now) as Duration)}`
    : `${formatDuration((now - end) as Duration)} late`;
