import type { RiskAcceptance } from '#shared/domain/risk-acceptance.ts';
import { days, type Instant } from '#shared/domain/time.ts';
import { standingOf } from './acceptance-standing.ts';
import { choreList, type ChoreLine, type ChoreListRows } from './chore-list.ts';
import type { OperatorCalendar } from './operator-calendar.ts';
import { controlsUnproven } from './unproven-controls.ts';

/** An acceptance whose cover ended while nobody looked. */
export type LapsedCover = {
  readonly acceptance: RiskAcceptance;
  readonly kind: 'suspended' | 'expired';
  readonly since: Instant;
  /** Why it is suspended, as a clause; `null` where it came to its end. */
  readonly because: string | null;
};

export type WhileAway = {
  /** Longest ago first. */
  readonly covers: readonly LapsedCover[];
  /** Chores past their grace since then, by consequence. */
  readonly lapsed: readonly ChoreLine[];
  /** Of all chores that ask for something: how many of their occurrences passed unanswered. */
  readonly missedCount: number;
};

/** So long away, chores that lapsed are told as one; a shorter time is told by the list itself. */
const LONG = days(2);

/**
 * What happened between `previous` and `now`, to be told once instead of as a wall of red.
 *
 * A cover that lapsed is told after any time: nothing else would have said so while the console was
 * closed. `null` where there is nothing to tell, or the clock was set back.
 */
export function whileAway(
  rows: ChoreListRows,
  previous: Instant,
  now: Instant,
  calendar: OperatorCalendar,
): WhileAway | null {
  const isSince = (moment: Instant): boolean => moment > previous && moment <= now;
  const covers = rows.acceptances
    .flatMap((acceptance): readonly LapsedCover[] => {
      const unproven = controlsUnproven(acceptance, rows.courses, now, calendar);
      const standing = standingOf(acceptance, now, unproven);
      if (standing.kind !== 'suspended' && standing.kind !== 'expired') return [];
      if (!isSince(standing.since)) return [];
      const because = standing.kind === 'suspended' ? standing.because : null;
      return [{ acceptance, kind: standing.kind, since: standing.since, because }];
    })
    .toSorted((one, other) => one.since - other.since);

  const late = now - previous >= LONG ? choreList(rows, now, calendar).late : [];
  const lapsed = late.filter(({ due }) => due !== null && isSince(due.overdueAt));
  if (covers.length === 0 && lapsed.length === 0) return null;
  const missedCount = lapsed.reduce((sum, { due }) => sum + (due?.missed.length ?? 0), 0);
  return { covers, lapsed, missedCount };
}
