import type { CalendarDay } from '#shared/domain/time.ts';
import type { ChoreLine } from '#shared/rules/chore-list.ts';

/** What an operator says about the occurrence of a chore, with more than a tick. */
export type ChoreAct = {
  readonly kind: 'done' | 'not-needed' | 'skip' | 'move';
  readonly line: ChoreLine;
  /** Where it is moved to, unless the operator says another day; absent: today. */
  readonly until?: CalendarDay;
};
