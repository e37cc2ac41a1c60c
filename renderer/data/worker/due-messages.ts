import type { Absence } from '#shared/domain/absence.ts';
import type { ChoreEntry } from '#shared/domain/chore.ts';
import type { CalendarDay, Instant } from '#shared/domain/time.ts';
import type { Outlook } from '#shared/rules/absence-outlook.ts';
import type { ChoreCourse } from '#shared/rules/chore-course.ts';
import type { ChoreLine, ChoreList } from '#shared/rules/chore-list.ts';
import type { EarlierLines } from '#shared/rules/earlier-times.ts';
import type { Notifiable } from '#shared/rules/notification-plan.ts';
import type { WhileAway } from '#shared/rules/while-away.ts';
import type { DueChanges } from '../due-changes.ts';

/** What of the log is told outside of the window. */
export type DesktopFacts = {
  readonly things: readonly Notifiable[];
  readonly isAway: boolean;
  /** Chores past their grace. */
  readonly late: number;
  /** What is to be done next, the worst first. */
  readonly next: readonly ChoreLine[];
};

/** What to expect of the next trip, or of two weeks from tomorrow. */
export type Forecast = {
  readonly today: CalendarDay;
  /** Every trip, the latest first. */
  readonly absences: readonly Absence[];
  /** The trip that is on or comes next; `null`: none is planned, and `outlook` is for two weeks. */
  readonly absence: Absence | null;
  readonly outlook: Outlook;
  readonly lines: readonly ChoreLine[];
};

/** A forecast with what is handed over beside it. */
export type AwayRead = Forecast & {
  readonly courses: readonly ChoreCourse[];
  /** What was said of these chores since the trip was planned; none where there is no trip. */
  readonly entries: readonly ChoreEntry[];
};

/** What there is to ask about all chores, and what comes of it. */
export type DueAnswers = {
  /** What there is to do. */
  readonly list: ChoreList;
  readonly desktop: DesktopFacts;
  /** What lapsed between two moments; the covers that came to their end among it. */
  readonly 'while-away': WhileAway | null;
  readonly forecast: Forecast;
  readonly away: AwayRead;
  /** Every little thing by its words, to look up as one types. The same at any time. */
  readonly earlier: EarlierLines;
};

export type DueKind = keyof DueAnswers;

/** A question, at a moment, on the clock of an IANA zone. */
export type DueAsk<Kind extends DueKind = DueKind> = {
  readonly kind: Kind;
  readonly now: Instant;
  readonly zone: string;
  /** Since when, for `while-away`; the others do not look at it. */
  readonly previous?: Instant;
};

/** In order: what was changed is known before what is asked after it. */
export type ToDueWorker =
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'changed'; readonly changes: DueChanges }
  | { readonly kind: 'ask'; readonly number: number; readonly ask: DueAsk };

export type FromDueWorker =
  | { readonly kind: 'answer'; readonly number: number; readonly answer: DueAnswers[DueKind] }
  | { readonly kind: 'failed'; readonly number: number; readonly because: string };
