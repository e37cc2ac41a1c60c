import { z } from 'zod';
import { id } from '#shared/domain/ids.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created, removed } from './changes.ts';
import { checkedChore, choreInput, choreReads } from './chore-input.ts';
import { command } from './command.ts';
import { calendarDayInput, idOf, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/** Adds a chore: a keep-the-lights-on task with its schedule. */
export const addChore = command({
  name: 'chore.add',
  input: choreInput.extend({
    /** The operator's day: of a rule that began earlier, what was before is not asked for. */
    today: calendarDayInput,
  }),
  reads: choreReads,

  decide(
    { today, ...words },
    { newId, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'unreadable-schedule'>> {
    const checked = checkedChore(words, row);
    if (!checked.ok) return checked;
    const made = { countsFrom: today, retiredAt: null };
    return ok([created('chores', { id: id<'ChoreId'>(newId()), ...checked.value, ...made })]);
  },
});

/** Says anew what a chore is. A new schedule counts from today; what was answered stays. */
export const changeChore = command({
  name: 'chore.change',
  input: choreInput.extend({ id: idOf<'ChoreId'>(), today: calendarDayInput }),
  reads: ({ id, ...words }) => [{ table: 'chores', id }, ...choreReads(words)],

  decide(
    { id, today, ...words },
    { row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty' | 'unreadable-schedule'>> {
    const chore = row('chores', id);
    if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id });
    const checked = checkedChore(words, row);
    if (!checked.ok) return checked;
    const isSame = JSON.stringify(checked.value.schedule) === JSON.stringify(chore.schedule);
    const countsFrom = isSame ? chore.countsFrom : today;
    return ok(changed('chores', chore, { ...chore, ...checked.value, countsFrom }));
  },
});

/** Ends a chore; its entries stay. A control that it kept is unproven from then on. */
export const retireChore = command({
  name: 'chore.retire',
  input: z.object({ id: idOf<'ChoreId'>(), because: textInput.default('') }),
  reads: ({ id }) => [{ table: 'chores', id }],

  decide(
    { because, id },
    { now, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'already'>> {
    const chore = row('chores', id);
    if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id });
    if (chore.retiredAt !== null) {
      return refused({ kind: 'already', what: 'chore', state: 'no longer kept' });
    }
    const notes = [chore.notes ?? '', because].filter((text) => text !== '').join('\n');
    const after = { ...chore, retiredAt: now, notes: notes === '' ? null : notes };
    return ok(changed('chores', chore, after));
  },
});

/** Keeps a retired chore again, from today on. */
export const resumeChore = command({
  name: 'chore.resume',
  input: z.object({ id: idOf<'ChoreId'>(), today: calendarDayInput }),
  reads: ({ id }) => [{ table: 'chores', id }],

  decide({ id, today }, { row }): Result<readonly Change[], RefusalOf<'not-in-log' | 'not-yet'>> {
    const chore = row('chores', id);
    if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id });
    if (chore.retiredAt === null) {
      return refused({ kind: 'not-yet', what: 'chore', state: 'retired' });
    }
    return ok(changed('chores', chore, { ...chore, retiredAt: null, countsFrom: today }));
  },
});

/** Takes it out of the log with its entries, as if added by mistake. */
export const removeChore = command({
  name: 'chore.remove',
  input: z.object({ id: idOf<'ChoreId'>() }),
  reads: ({ id }) => [
    { table: 'chores', id },
    { table: 'choreEntries', index: 'choreId', is: id },
  ],

  decide({ id }, { row, rows }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const chore = row('chores', id);
    if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id });
    const entries = rows('choreEntries', 'choreId', id);
    return ok([
      ...entries.map((entry) => removed('choreEntries', entry)),
      removed('chores', chore),
    ]);
  },
});
