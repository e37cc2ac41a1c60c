import type { Chore } from '#shared/domain/chore.ts';
import type { Suggestion } from '#shared/domain/suggestion.ts';

type Keeper = Pick<Chore, 'id' | 'title' | 'retiredAt'>;

/** An answer that stands, with the chore that keeps its pattern; `null` for every other answer. */
export type StandingAnswer = Suggestion & { readonly keeper: Keeper | null };

/**
 * The answers that stand. "A chore keeps it" does so only while that chore is kept: once it is
 * retired or removed, whatever way, nobody keeps it, and it is as if it had never been answered.
 *
 * @param chores those that the answers name; others are passed over
 */
export function standingAnswers(
  answers: readonly Suggestion[],
  chores: readonly Keeper[],
): readonly StandingAnswer[] {
  const byId = new Map(chores.map((chore) => [chore.id, chore]));
  return answers.flatMap((answer): readonly StandingAnswer[] => {
    if (answer.answer !== 'chore') return [{ ...answer, keeper: null }];
    const keeper = keeperOf(answer, (id) => byId.get(id) ?? null);
    return keeper === null ? [] : [{ ...answer, keeper }];
  });
}

/** The chore that keeps a pattern; `null`: none does, or it is no longer kept itself. */
export function keeperOf<One extends Keeper>(
  { answer, choreId }: Pick<Suggestion, 'answer' | 'choreId'>,
  chore: (id: Chore['id']) => One | null,
): One | null {
  const found = answer === 'chore' && choreId !== null ? chore(choreId) : null;
  return found?.retiredAt === null ? found : null;
}

/** What is not asked about until it is taken back. */
export const isForGood = ({ answer }: Pick<Suggestion, 'answer'>): boolean =>
  answer === 'never' || answer === 'chore';
