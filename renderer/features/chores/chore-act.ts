import type { ChoreLine } from '#shared/rules/chore-list.ts';

/** What an operator says about the occurrence of a chore, with more than a tick. */
export type ChoreAct = {
  readonly kind: 'done' | 'not-needed' | 'skip' | 'move';
  readonly line: ChoreLine;
};
