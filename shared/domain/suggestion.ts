import type { ChoreId, SuggestionId } from './ids.ts';
import type { Instant } from './time.ts';

/** `ask` takes back what was answered before. */
export const SUGGESTION_ANSWERS = ['chore', 'fix-cause', 'not-now', 'never', 'ask'] as const;
export type SuggestionAnswer = (typeof SUGGESTION_ANSWERS)[number];

/** How the operator answered a pattern that was found among the little things. */
export type Suggestion = {
  readonly id: SuggestionId;
  /** The pattern's leading words with what they are about, by which it is known again. */
  readonly pattern: string;
  /** As it was shown. */
  readonly title: string;
  readonly answer: SuggestionAnswer;
  readonly answeredAt: Instant;
  /** The chore that was made of it. */
  readonly choreId: ChoreId | null;
};
