import type { Instant } from '#shared/domain/time.ts';
import type { ChoreLine, ChoreList } from '#shared/rules/chore-list.ts';
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

/** What there is to ask about all chores, and what comes of it. */
export type DueAnswers = {
  /** What there is to do. */
  readonly list: ChoreList;
  readonly desktop: DesktopFacts;
  /** What lapsed between two moments; the covers that came to their end among it. */
  readonly 'while-away': WhileAway | null;
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
