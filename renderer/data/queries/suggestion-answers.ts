import { standingAnswers, type StandingAnswer } from '#shared/rules/pattern-answers.ts';
import type { LogDatabase } from '../database.ts';

/** The answers to what was found that stand, each chore among them still kept. */
export async function readStandingAnswers(
  db: Pick<LogDatabase, 'chores' | 'suggestions'>,
): Promise<readonly StandingAnswer[]> {
  const answers = await db.suggestions.toArray();
  const chores = await db.chores.bulkGet(answers.flatMap(({ choreId }) => choreId ?? []));
  return standingAnswers(
    answers,
    chores.flatMap((chore) => chore ?? []),
  );
}
