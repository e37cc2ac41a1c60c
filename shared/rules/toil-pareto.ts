import type { CalendarDay } from '#shared/domain/time.ts';
import { grouped } from './grouped.ts';
import { daysFrom } from './operator-calendar.ts';
import { median } from './quantile.ts';
import { isImputed, isToil, type ToilKind, type WorkItem } from './toil-item.ts';
import { toldApart, type ToldApart } from './toil-titles.ts';

/** Fewer days between the first and the last time say nothing of a year. */
export const SHORTEST_SPAN = 28;
const DAYS_A_YEAR = 365.25;

/** Why a line has no yearly hours. */
export type NotYearly = 'once' | 'short' | 'no-minutes';

/** The same work done again and again, and what it comes to in a year. */
export type ParetoLine = ToldApart & {
  readonly line: string;
  readonly kind: ToilKind;
  /** As it was last called. */
  readonly title: string;
  readonly n: number;
  /** Of `n`, how many minutes were filled in, and how many are unknown. */
  readonly imputed: number;
  readonly unknown: number;
  readonly firstOn: CalendarDay;
  readonly lastOn: CalendarDay;
  readonly medianMinutes: number | null;
  /** Times a year of those with minutes, from the days between the first and the last of them. */
  readonly perYear: number | null;
  readonly yearlyMinutes: number | null;
  /** Of the yearly minutes of all lines that have them, this and those before it, 0…1. */
  readonly cumulative: number | null;
  readonly why: NotYearly | null;
};

/** Lines by yearly minutes, the most first; then those without, by how often they came. */
export function paretoLines(items: readonly WorkItem[]): readonly ParetoLine[] {
  const toil = items.filter(isToil).filter(({ isOver }) => !isOver);
  const lines = toldApart(
    [...grouped(toil, ({ line }) => line).values()].map((group) => lineOf(group as typeof toil)),
  ).toSorted(
    (one, other) =>
      (other.yearlyMinutes ?? -1) - (one.yearlyMinutes ?? -1) ||
      other.n - one.n ||
      (one.line < other.line ? -1 : 1),
  );
  const all = lines.reduce((sum, { yearlyMinutes }) => sum + (yearlyMinutes ?? 0), 0);
  let sum = 0;
  return lines.map((line) => {
    if (line.yearlyMinutes === null || all === 0) return line;
    sum += line.yearlyMinutes;
    return { ...line, cumulative: sum / all };
  });
}

type Line = Omit<ParetoLine, keyof ToldApart> & Pick<WorkItem, 'about'>;

function lineOf(group: readonly (WorkItem & { readonly kind: ToilKind })[]): Line {
  const inOrder = group.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const newest = inOrder.at(-1) as (typeof inOrder)[number];
  // What has no minutes counts for none: checks beside a few long times would each be charged one.
  const timed = group.filter(({ minutes }) => minutes !== null);
  const days = group.map(({ on }) => on).toSorted();
  const timedOn = timed.map(({ on }) => on).toSorted();
  const firstOn = days[0] ?? newest.on;
  const lastOn = days.at(-1) ?? newest.on;
  const medianMinutes = median(group.flatMap(({ minutes }) => minutes ?? []));
  const span = daysFrom(timedOn[0] ?? firstOn, timedOn.at(-1) ?? lastOn);
  const n = group.length;
  const perYear =
    timed.length < 2 || span < SHORTEST_SPAN ? null : ((timed.length - 1) / span) * DAYS_A_YEAR;
  return {
    ...{ line: newest.line, kind: newest.kind, title: newest.title, about: newest.about },
    ...{ n, firstOn, lastOn },
    imputed: group.filter(isImputed).length,
    unknown: group.filter(({ minutes }) => minutes === null).length,
    ...{ medianMinutes, perYear, cumulative: null },
    yearlyMinutes: perYear === null || medianMinutes === null ? null : perYear * medianMinutes,
    why: n < 2 ? 'once' : timed.length < 2 ? 'no-minutes' : perYear === null ? 'short' : null,
  };
}

/** How many lines, the most first, hold at least this share of the yearly minutes; 0 for none. */
export function linesHolding(lines: readonly ParetoLine[], share: number): number {
  // Shares are sums of fractions: the last one may be a hair below 1.
  const place = lines.findIndex(({ cumulative }) => (cumulative ?? 0) >= share - 1e-9);
  return place + 1;
}
