import type { AssetId, ServiceId } from '#shared/domain/ids.ts';
import type { Suggestion } from '#shared/domain/suggestion.ts';
import { before, days, type Instant } from '#shared/domain/time.ts';
import { apartTimes, gapsOf, type Rhythm, rhythmOf } from './pattern-rhythm.ts';
import { subjectOf, type Pattern, type PatternThing } from './patterns.ts';
import { median } from './quantile.ts';

/** Something found among the little things that the operator is asked about. */
export type FoundPattern = {
  /** By which the answer is remembered; see `Pattern`. */
  readonly pattern: string;
  readonly names: readonly string[];
  /** In the words of the last time. */
  readonly title: string;
  readonly serviceId: ServiceId | null;
  readonly assetId: AssetId | null;
  readonly rhythm: Rhythm;
  /** So many lines it was found by, the oldest of them at `since`. */
  readonly times: number;
  readonly since: Instant;
  /** The newest 200 of them, the newest first. */
  readonly lines: readonly PatternThing[];
  /** Days between one time and the next, those closer than 12 hours taken as one. */
  readonly gaps: readonly number[];
  /** Of the lines that say them. `median` and `total` are `null` where none does. */
  readonly minutes: {
    readonly median: number | null;
    readonly total: number | null;
    readonly n: number;
  };
};

/** More than this is nagging. */
export const ASKED_A_WEEK = 3;
const WEEK = days(7);
/** Nobody reads more, and the window need not hold them. */
const MOST_LINES = 200;
/** So long "not now" holds. */
export const NOT_NOW = days(30);

/** What an answer holds is remembered by; of a row of `suggestions` that stands (`standingAnswers`). */
export type Answered = Pick<Suggestion, 'pattern' | 'answer' | 'answeredAt'>;

/**
 * What of these patterns may be asked about, before it is held against what was asked already; what
 * takes the most minutes first, then what came most often.
 *
 * Of a pattern whose cause was to be fixed, only what came after that answer counts: where it was
 * fixed nothing is asked, and where it comes again all the same it is asked again.
 */
export function foundIn(
  patterns: readonly Pattern[],
  answers: readonly Answered[],
  now: Instant,
): readonly FoundPattern[] {
  const said = new Map(answers.map((answer) => [answer.pattern, answer]));
  return patterns
    .flatMap((pattern) => {
      const fixedAt = lastFixed(pattern, said);
      const things = pattern.things.filter(
        ({ at }) => at <= now && (fixedAt === null || at > fixedAt),
      );
      return foundOf(pattern, things, now) ?? [];
    })
    .toSorted(
      (one, other) =>
        (other.minutes.total ?? -1) - (one.minutes.total ?? -1) ||
        other.times - one.times ||
        (one.pattern < other.pattern ? -1 : 1),
    );
}

/** What comes at no fixed distance has no schedule. */
export const canBeChore = ({ rhythm }: Pick<FoundPattern, 'rhythm'>): boolean =>
  rhythm.kind !== 'frequent';

/** What was not answered, or was so long ago that it no longer holds. */
export function unanswered(
  found: readonly FoundPattern[],
  answers: readonly Answered[],
  now: Instant,
): readonly FoundPattern[] {
  const said = new Map(answers.map((answer) => [answer.pattern, answer]));
  return found.filter(
    (one) =>
      !one.names.some((name) => {
        const answer = said.get(name);
        return answer !== undefined && holds(answer, one, now);
      }),
  );
}

/**
 * What is asked now: of what is unanswered so much that in seven days it is never more than three,
 * those that were answered in them among them.
 */
export function askedNow(
  found: readonly FoundPattern[],
  answers: readonly Answered[],
  now: Instant,
): readonly FoundPattern[] {
  const since = before(now, WEEK);
  const lately = answers.filter(
    ({ answer, answeredAt }) => answer !== 'ask' && answeredAt > since && answeredAt <= now,
  ).length;
  return unanswered(found, answers, now).slice(0, Math.max(0, ASKED_A_WEEK - lately));
}

function holds({ answer, answeredAt }: Answered, { since }: FoundPattern, now: Instant): boolean {
  switch (answer) {
    case 'chore':
    case 'never':
      return true;
    case 'not-now':
      return now < answeredAt + NOT_NOW;
    case 'fix-cause':
      // Found anew, it has only what came after the answer.
      return since <= answeredAt;
    case 'ask':
      return false;
  }
}

function lastFixed({ names }: Pattern, said: ReadonlyMap<string, Answered>): Instant | null {
  const fixed = names.flatMap((name) => {
    const answer = said.get(name);
    return answer?.answer === 'fix-cause' ? [answer.answeredAt] : [];
  });
  return fixed.reduce<Instant | null>((last, at) => (last === null || at > last ? at : last), null);
}

function foundOf(
  { key, names }: Pattern,
  things: readonly PatternThing[],
  now: Instant,
): FoundPattern | null {
  const times = things.map(({ at }) => at);
  const rhythm = rhythmOf(times, now);
  const newest = things.at(-1);
  if (rhythm === null || newest === undefined) return null;
  const minutes = things.flatMap((thing) => thing.minutes ?? []);
  return {
    pattern: key,
    names,
    title: newest.text,
    ...subjectOf(things),
    rhythm,
    times: things.length,
    since: things[0]?.at ?? newest.at,
    lines: things.slice(-MOST_LINES).toReversed(),
    gaps: gapsOf(apartTimes(times)),
    minutes: {
      median: median(minutes),
      total: minutes.length === 0 ? null : minutes.reduce((sum, one) => sum + one, 0),
      n: minutes.length,
    },
  };
}
