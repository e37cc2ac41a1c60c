import type { Asset } from '#shared/domain/asset.ts';
import type { ChoreEntry, RollingUnit } from '#shared/domain/chore.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import { absenceDueDays } from './absence-due-days.ts';
import type { ForecastSubject } from './absence-forecast.ts';
import type { SurvivedGap } from './absence-forecast-preventive.ts';
import type { Trip } from './absence-trip.ts';
import { isProving } from './chore-answers.ts';
import type { ChoreCourse } from './chore-course.ts';
import { apartTimes } from './pattern-rhythm.ts';
import { visibleText } from './visible-text.ts';

const DAY = 86_400_000;
const MINUTES_A_DAY = 1440;
const DAYS_OF: Readonly<Record<RollingUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
};

/** What of an entry a forecast goes by. */
export type CountedEntry = Pick<ChoreEntry, 'at' | 'kind' | 'minutes' | 'on'>;

/** What the log knows of a chore beside its course. */
export type SubjectFacts = {
  /** Its entries, in any order. */
  readonly entries: readonly CountedEntry[];
  /** Those that the operator says came of its being late; others are passed over. */
  readonly incidents: readonly Pick<Incident, 'lateChoreIds' | 'startedAt' | 'declaredAt'>[];
  readonly asset: Asset | null;
};

/**
 * A chore as the forecast takes it.
 *
 * What comes now and then came when it was dealt with; that it was checked and not needed is no
 * time of it. For a preventive chore being checked is as good as being done. The interval of a
 * rolling reactive chore is what the operator expects.
 *
 * @param dayOf the operator's calendar day of a moment
 */
export function subjectOf(
  course: ChoreCourse,
  { asset, entries, incidents }: SubjectFacts,
  trip: Trip,
  today: CalendarDay,
  dayOf: (at: Instant) => CalendarDay,
): ForecastSubject {
  const { chore } = course;
  const isReactive = chore.kind === 'reactive';
  const counted = entries
    .filter((entry) => (isReactive ? entry.kind === 'done' : isProving(entry)))
    .toSorted((one, other) => one.at - other.at);
  const failures = incidents
    .filter(({ lateChoreIds }) => lateChoreIds?.includes(chore.id) ?? false)
    .map(({ declaredAt, startedAt }) => startedAt ?? declaredAt);
  const validTo = asset?.certificate?.validTo ?? null;
  const { schedule } = chore;

  return {
    about: chore.id,
    title: visibleText(chore.title),
    kind: chore.kind,
    isHabit: false,
    gaps: gapsBetween(
      counted.map(({ at }) => at),
      failures,
    ),
    lastOn: counted.at(-1)?.on ?? null,
    guessDays:
      isReactive && schedule.kind === 'rolling' ? schedule.every * DAYS_OF[schedule.unit] : null,
    dueOn: isReactive ? [] : absenceDueDays(course, trip, today),
    graceAfter: isTimed(course) ? Math.floor(chore.grace.after / MINUTES_A_DAY) : chore.grace.after,
    expiresOn: asset?.expiresOn ?? (validTo === null ? null : dayOf(validTo)),
    autoRenewSeenOn: asset?.autoRenewSeenOn ?? null,
    minutes: entries.flatMap(({ kind, minutes }) =>
      kind === 'done' && minutes !== null ? minutes : [],
    ),
    usualMinutes: chore.minutes,
  };
}

/**
 * The gaps between times in order, in days. A gap in which it failed is as long as it took to fail;
 * so is the one that is still open.
 */
export function gapsBetween(
  times: readonly Instant[],
  failures: readonly Instant[] = [],
): readonly SurvivedGap[] {
  const apart = apartTimes(times);
  return apart.flatMap((from, place): readonly SurvivedGap[] => {
    const to = apart[place + 1] ?? null;
    const failed = failures
      .filter((at) => at > from && (to === null || at <= to))
      .toSorted((one, other) => one - other)[0];
    if (failed !== undefined) return [{ days: (failed - from) / DAY, failed: true }];
    return to === null ? [] : [{ days: (to - from) / DAY, failed: false }];
  });
}

const isTimed = ({ open }: ChoreCourse): boolean => (open[0]?.at ?? null) !== null;
