import type { Chore, ChoreEntry } from '#shared/domain/chore.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import { isProving } from './chore-answers.ts';
import { daysFrom, laterDay } from './operator-calendar.ts';
import { median } from './quantile.ts';
import { scheduleOccurrences } from './schedule-occurrences.ts';

export type ChoreGap = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly days: number;
};

/** How a chore came in days, against how it was planned. */
export type ChoreGaps = {
  /** Oldest first. */
  readonly gaps: readonly ChoreGap[];
  /** `null` where there is no gap. */
  readonly median: number | null;
  readonly longest: ChoreGap | null;
  /**
   * Days between one due day and the next as the schedule is now; the shortest and the longest of the
   * first 60 due days. `null`: it comes once, or cannot be read.
   */
  readonly planned: { readonly least: number; readonly most: number } | null;
  /** Days since it was last done, not counted among the gaps; `null`: never done. */
  readonly open: number | null;
};

/** So many due days are looked at for what is planned. */
const LOOKED_AT = 60;

/**
 * The gaps between the days on which a chore was done; several times on one day are one.
 *
 * What comes now and then came when it was dealt with: for a reactive chore only doing it counts. For
 * the others being checked is as good as being done.
 */
export function choreGaps(
  chore: Pick<Chore, 'kind' | 'schedule'>,
  entries: readonly ChoreEntry[],
  today: CalendarDay,
): ChoreGaps {
  const counted = entries.filter((entry) =>
    chore.kind === 'reactive' ? entry.kind === 'done' : isProving(entry),
  );
  const days = [...new Set(counted.map(({ on }) => on))].toSorted();
  const gaps = daysBetween(days);
  const last = days.at(-1) ?? null;
  return {
    gaps,
    median: median(gaps.map((gap) => gap.days)),
    longest: gaps.reduce<ChoreGap | null>(
      (long, gap) => (long === null || gap.days > long.days ? gap : long),
      null,
    ),
    planned: plannedGap(chore),
    open: last === null ? null : daysFrom(last, laterDay(last, today)),
  };
}

const daysBetween = (days: readonly CalendarDay[]): readonly ChoreGap[] =>
  days.slice(1).map((to, place) => {
    const from = days[place] ?? to;
    return { from, to, days: daysFrom(from, to) };
  });

function plannedGap({ schedule }: Pick<Chore, 'schedule'>): ChoreGaps['planned'] {
  const { found } = scheduleOccurrences(schedule, { after: null, limit: LOOKED_AT });
  const days = [...new Set(found.map(({ day }) => day))].toSorted();
  const lengths = daysBetween(days).map((gap) => gap.days);
  return lengths.length === 0 ? null : { least: Math.min(...lengths), most: Math.max(...lengths) };
}
