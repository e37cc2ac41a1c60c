import { useCallback } from 'react';
import { answerSuggestion } from '#shared/commands/suggestions.ts';
import type { ChoreId } from '#shared/domain/ids.ts';
import type { SuggestionAnswer } from '#shared/domain/suggestion.ts';
import type { CalendarDay } from '#shared/domain/time.ts';
import type { FoundPattern } from '#shared/rules/pattern-suggestions.ts';
import { scheduleOf } from '#shared/rules/pattern-words.ts';
import { type RunAnswer, useRun } from '#renderer/app/use-run.ts';

type Answering = {
  /** Makes the chore that `scheduleOf` says, and remembers it, in one entry. */
  readonly makeChore: (found: FoundPattern, today: CalendarDay) => Promise<RunAnswer>;
  /** Remembers that a chore that is there keeps it. */
  readonly giveTo: (found: FoundPattern, choreId: ChoreId) => Promise<RunAnswer>;
  /** Remembers that the cause is to be fixed; with a title as a chore that is due once. */
  readonly fixCause: (
    found: FoundPattern,
    todo: { readonly title: string; readonly due: string } | null,
    today: CalendarDay,
  ) => Promise<RunAnswer>;
  readonly say: (
    found: Pick<FoundPattern, 'pattern' | 'title'>,
    answer: Exclude<SuggestionAnswer, 'chore' | 'fix-cause'>,
  ) => Promise<RunAnswer>;
};

/** The answers to what was found, each one entry that one undo takes back. */
export function useFoundAnswers(): Answering {
  const run = useRun();
  const makeChore = useCallback<Answering['makeChore']>(
    (found, today) => {
      const { assetId, lines, minutes, pattern, serviceId, title } = found;
      const chore = {
        ...{ title, serviceId, assetId, minutes: minutes.median, today },
        schedule: scheduleOf(found, lines[0]?.on ?? today),
      };
      return run(answerSuggestion, { pattern, title, answer: 'chore', chore });
    },
    [run],
  );
  const giveTo = useCallback<Answering['giveTo']>(
    ({ pattern, title }, choreId) =>
      run(answerSuggestion, { pattern, title, answer: 'chore', choreId }),
    [run],
  );
  const fixCause = useCallback<Answering['fixCause']>(
    ({ assetId, pattern, serviceId, title }, todo, today) => {
      const chore = todo && {
        ...{ title: todo.title, serviceId, assetId, today },
        schedule: { kind: 'once' as const, due: todo.due },
      };
      return run(answerSuggestion, { pattern, title, answer: 'fix-cause', chore });
    },
    [run],
  );
  const say = useCallback<Answering['say']>(
    ({ pattern, title }, answer) => run(answerSuggestion, { pattern, title, answer }),
    [run],
  );
  return { makeChore, giveTo, fixCause, say };
}
