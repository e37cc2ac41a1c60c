import { id } from '#shared/domain/ids.ts';
import { z } from 'zod';
import { SUGGESTION_ANSWERS } from '#shared/domain/suggestion.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created } from './changes.ts';
import { checkedChore, choreInput, choreReads } from './chore-input.ts';
import { command } from './command.ts';
import { calendarDayInput, idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/**
 * Answers what was found among the little things. It is remembered by its pattern: the last answer
 * holds.
 *
 * A chore that is said here is made in the same entry; one that is there already takes the pattern
 * over. `fix-cause` may make one as well: what is to be done once about the cause.
 */
export const answerSuggestion = command({
  name: 'suggestion.answer',
  input: z.object({
    pattern: z.string().min(1).max(1000),
    title: textInput,
    answer: z.enum(SUGGESTION_ANSWERS),
    choreId: idOf<'ChoreId'>().nullable().default(null),
    chore: choreInput.extend({ today: calendarDayInput }).nullable().default(null),
  }),
  reads: ({ chore, choreId, pattern }) => [
    { table: 'suggestions', index: 'pattern', is: pattern },
    ...(choreId === null ? [] : [{ table: 'chores', id: choreId } as const]),
    ...(chore === null ? [] : choreReads(chore)),
  ],

  decide(
    { answer, chore, choreId, pattern, title },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'unreadable-schedule'>> {
    if (choreId !== null && !given.row('chores', choreId)) {
      return refused({ kind: 'not-in-log', what: 'chore', id: choreId });
    }
    const made: Change[] = [];
    let keptBy = choreId;
    if (chore !== null) {
      const { today, ...words } = chore;
      const checked = checkedChore(words, given.row);
      if (!checked.ok) return checked;
      keptBy = id<'ChoreId'>(given.newId());
      const row = { id: keptBy, ...checked.value, countsFrom: today, retiredAt: null };
      made.push(created('chores', row));
    }
    if (answer === 'chore' && keptBy === null) {
      return refused({ kind: 'empty', field: 'the chore' });
    }
    const [before] = given.rows('suggestions', 'pattern', pattern);
    const said = { pattern, title, answer, answeredAt: given.now, choreId: keptBy };
    return ok([
      ...made,
      ...(before === undefined
        ? [created('suggestions', { id: id<'SuggestionId'>(given.newId()), ...said })]
        : changed('suggestions', before, { ...before, ...said })),
    ]);
  },
});
