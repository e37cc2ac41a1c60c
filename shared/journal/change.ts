import { canonicalJson } from './canonical-json.ts';
import type { Change } from './entry.ts';

/** What takes a change back: applied after it, the row is as it was before. */
export const inverse = (change: Change): Change =>
  ({ ...change, before: change.after, after: change.before }) as Change;

/** All of an entry's changes taken back, the last one first. */
export const inverses = (changes: readonly Change[]): readonly Change[] =>
  changes.toReversed().map(inverse);

/** Whether the row still is what the change made of it, so that the change can be taken back. */
export const isCurrent = (change: Change, row: Change['after']): boolean =>
  canonicalJson(change.after) === canonicalJson(row);
