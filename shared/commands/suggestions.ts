import { id } from '#shared/domain/ids.ts';
import { z } from 'zod';
import { SUGGESTION_ANSWERS, type Suggestion } from '#shared/domain/suggestion.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { keeperOf } from '#shared/rules/pattern-answers.ts';
import { changed, created } from './changes.ts';
import { checkedChore, choreInput, choreReads } from './chore-input.ts';
import { command, type Given } from './command.ts';
import { calendarDayInput, idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

type Refused = RefusalOf<
  'not-in-log' | 'already' | 'empty' | 'unreadable-schedule' | 'kept-already'
>;

/**
 * Answers what was found among the little things. It is remembered by its pattern: the last answer
 * holds.
 *
 * A chore that is said here is made in the same entry; one that is there already takes the pattern
 * over. `fix-cause` may make one as well: what is to be done once about the cause. While a chore keeps
 * a pattern, no other one is given it.
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
  readsNext: ({ answer, pattern }, given) => {
    const known = answer === 'chore' ? saidOf(pattern, given)?.choreId : null;
    return known == null ? [] : [{ table: 'chores', id: known }];
  },

  decide({ answer, chore, choreId, pattern, title }, given): Result<readonly Change[], Refused> {
    const before = saidOf(pattern, given);
    const keeper =
      answer === 'chore' && before ? keeperOf(before, (id) => given.row('chores', id)) : null;
    if (keeper !== null) {
      return refused({ kind: 'kept-already', pattern: title, chore: keeper.title });
    }
    const named = choreId === null ? null : given.row('chores', choreId);
    if (choreId !== null && named === null) {
      return refused({ kind: 'not-in-log', what: 'chore', id: choreId });
    }
    if (answer === 'chore' && named !== null && named.retiredAt !== null) {
      return refused({ kind: 'already', what: 'chore', state: 'no longer kept' });
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
    const said = { pattern, title, answer, answeredAt: given.now, choreId: keptBy };
    return ok([
      ...made,
      ...(before === undefined
        ? [created('suggestions', { id: id<'SuggestionId'>(given.newId()), ...said })]
        : changed('suggestions', before, { ...before, ...said })),
    ]);
  },
});

const saidOf = (pattern: string, { rows }: Given): Suggestion | undefined =>
  rows('suggestions', 'pattern', pattern)[0];
