import type { CalendarDay } from '#shared/domain/time.ts';
import { weekOf, weeksUpTo } from './calendar-week.ts';
import { grouped } from './grouped.ts';
import { daysAfter } from './operator-calendar.ts';
import { isImputed, isToil, TOIL_KINDS, type ToilKind, type WorkItem } from './toil-item.ts';

/** A line to read by, from the practice of reliability engineering; never a grade. */
export const REFERENCE_SHARE = 0.5;

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** What was logged of one week, in minutes and pieces. */
export type ToilWeek = {
  readonly monday: CalendarDay;
  /** It is this week, which is not over. */
  readonly isPartial: boolean;
  readonly minutes: Readonly<Record<ToilKind, number>>;
  /** All three kinds together. */
  readonly toil: number;
  /** Of `toil`, what was filled in from the same work, and what the clock of incidents says. */
  readonly imputed: number;
  readonly byClock: number;
  readonly project: number;
  /** Pieces of toil, and those of them whose minutes nobody knows; the same of project work. */
  readonly n: number;
  readonly unknown: number;
  readonly projectN: number;
  readonly projectUnknown: number;
  /** Toil of all logged minutes, 0…1; `null`: no minutes of project work were logged, or none of toil that was. */
  readonly share: number | null;
};

/** The last `count` weeks up to that of `today`, the oldest first; other items are left out. */
export function toilWeeks(
  items: readonly WorkItem[],
  today: CalendarDay,
  count: number,
): readonly ToilWeek[] {
  // Days are far fewer than items.
  const byDay = grouped(items, ({ on }) => on);
  return weeksUpTo(today, count).map((monday) =>
    weekFrom(
      monday,
      WEEK.flatMap((days) => byDay.get(daysAfter(monday, days)) ?? []),
      monday === weekOf(today),
    ),
  );
}

function weekFrom(monday: CalendarDay, items: readonly WorkItem[], isPartial: boolean): ToilWeek {
  const toil = items.filter(isToil);
  const project = items.filter((item) => !isToil(item));
  const minutes = Object.fromEntries(
    TOIL_KINDS.map((kind) => [kind, minutesOf(toil.filter((item) => item.kind === kind))]),
  ) as Record<ToilKind, number>;
  const all = TOIL_KINDS.reduce((sum, kind) => sum + minutes[kind], 0);
  const projectMinutes = minutesOf(project);
  // Nobody knows what any of it took: that is not none.
  const isUnknown = toil.length > 0 && unknownOf(toil) === toil.length;
  return {
    ...{ monday, isPartial, minutes, toil: all, project: projectMinutes },
    imputed: minutesOf(toil.filter(isImputed)),
    byClock: minutesOf(toil.filter(({ basis }) => basis === 'clock')),
    n: toil.length,
    unknown: unknownOf(toil),
    projectN: project.length,
    projectUnknown: unknownOf(project),
    share: projectMinutes > 0 && !isUnknown ? all / (all + projectMinutes) : null,
  };
}

export const minutesOf = (items: readonly WorkItem[]): number =>
  items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

export const unknownOf = (items: readonly WorkItem[]): number =>
  items.filter(({ minutes }) => minutes === null).length;

/** Minutes of toil above half of what was logged; negative below. `null` where the share is unknown. */
export const overReference = ({ project, share, toil }: ToilWeek): number | null =>
  share === null ? null : toil - REFERENCE_SHARE * (toil + project);
