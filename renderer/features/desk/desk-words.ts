import { days, type Duration, type Instant } from '#shared/domain/time.ts';
import type { DeskState, ReliabilityWord, SecurityWord } from '#shared/rules/desk-state.ts';
import type { DueItem } from '#shared/rules/due-today.ts';
import { PING_PONG_WINDOW } from '#shared/rules/ping-pong.ts';
import { scanAge } from '#shared/rules/span-words.ts';
import { formatDuration } from '#renderer/ui/format-duration.ts';
import { formatCalendarDay, formatInstant, type Zone } from '#renderer/ui/format-instant.ts';
import type { StateTone } from '#renderer/ui/state-mark.tsx';

export const RELIABILITY_TONES: Readonly<Record<ReliabilityWord, StateTone>> = {
  Healthy: 'ok',
  Watching: 'watch',
  Degraded: 'degraded',
  Down: 'down',
  Unknown: 'unknown',
};

export const SECURITY_TONES: Readonly<Record<SecurityWord, StateTone>> = {
  'Must fix': 'never',
  Flagged: 'flag',
  Uncovered: 'flag',
  'Shield off': 'flag',
  Unknown: 'unknown',
  Covered: 'ok',
  Clear: 'ok',
};

/** When something is due: a time of today, "today", or the date of another day, as short as it can be. */
export function whenWords(
  { at, on }: Pick<DueItem, 'at' | 'on'>,
  now: Instant,
  zone: Zone,
): string {
  const today = formatInstant(now, zone, 'day');
  if (at !== null) {
    const day = formatInstant(at, zone, 'day');
    return day === today ? formatInstant(at, zone, 'time').slice(0, 5) : dayAndMonth(day);
  }
  if (on === null) return 'any time';
  const day = formatCalendarDay(on);
  return day === today ? 'today' : dayAndMonth(day);
}

const dayAndMonth = (day: string): string => day.split(' ').slice(1, 3).join(' ');

/** Why the security side is unknown; `null` where it is not. */
export function unknownBecause({ row, scanAge: age, security }: DeskState): string | null {
  if (security !== 'Unknown') return null;
  if (row.running === null) return 'Nothing runs';
  if (!row.hasScan || age === null) return 'Not scanned';
  return `Scan ${scanAge(age)} old`;
}

/** Younger than this, a release has not shown that it holds. */
const NEW_UP_TO: Duration = days(3);

export type ReleaseWords = { readonly text: string; readonly isWarning: boolean };

/** How what runs has held, in a word: flipped, unstable, new, or steady since. */
export function releaseWords({ row, runningFor }: DeskState, now: number): ReleaseWords {
  if (row.running === null || runningFor === null) return { text: 'Not known', isWarning: false };
  const flips = row.reversals.filter(({ at }) => at > now - PING_PONG_WINDOW).length;
  if (flips >= 2) return { text: `Flipped ${String(flips)}×`, isWarning: true };
  const length = formatDuration(runningFor);
  if (row.running.stability === 'unstable') return { text: `Unstable, ${length}`, isWarning: true };
  if (row.running.cause === 'rollback') return { text: `Rolled back ${length}`, isWarning: false };
  return runningFor < NEW_UP_TO
    ? { text: `New, ${length}`, isWarning: false }
    : { text: `Steady ${length}`, isWarning: false };
}
