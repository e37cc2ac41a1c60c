import { z } from 'zod';
import { id } from '#shared/domain/ids.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created, removed } from './changes.ts';
import { command } from './command.ts';
import { calendarDayInput, idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/** Adds a keep-the-lights-on task with the day that it is due. */
export const addChore = command({
  name: 'chore.add',
  input: z.object({
    title: textInput,
    serviceId: idOf<'ServiceId'>().nullable().default(null),
    dueOn: calendarDayInput,
  }),
  reads: ({ serviceId }) => (serviceId === null ? [] : [{ table: 'services', id: serviceId }]),

  decide(
    { dueOn, serviceId, title },
    { newId, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty'>> {
    if (title === '') return refused({ kind: 'empty', field: 'the title' });
    if (serviceId !== null && !row('services', serviceId)) {
      return refused({ kind: 'not-in-log', what: 'service', id: serviceId });
    }
    const chore = { id: id<'ChoreId'>(newId()), title, serviceId, dueOn, doneAt: null };
    return ok([created('chores', chore)]);
  },
});

/**
 * Says that it is done. With a next day it is due again then; without one it is done for good.
 */
export const completeChore = command({
  name: 'chore.done',
  input: z.object({
    id: idOf<'ChoreId'>(),
    /** Absent: now. */
    at: instantInput.nullable().default(null),
    nextDueOn: calendarDayInput.nullable().default(null),
  }),
  reads: ({ id }) => [{ table: 'chores', id }],

  decide(
    { at, id, nextDueOn },
    { now, row },
  ): Result<
    readonly Change[],
    RefusalOf<'not-in-log' | 'already' | 'in-the-future' | 'out-of-order'>
  > {
    const chore = row('chores', id);
    if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id });
    if (chore.doneAt !== null) return refused({ kind: 'already', what: 'chore', state: 'done' });
    if (at !== null && at > now) return refused({ kind: 'in-the-future', field: 'the time', at });
    if (nextDueOn !== null && nextDueOn <= chore.dueOn) {
      return refused({ kind: 'out-of-order', earlier: 'this due day', later: 'the next due day' });
    }
    return ok(
      changed(
        'chores',
        chore,
        nextDueOn === null ? { ...chore, doneAt: at ?? now } : { ...chore, dueOn: nextDueOn },
      ),
    );
  },
});

/** Moves it to another day; one that was done is to do again. */
export const moveChore = command({
  name: 'chore.move',
  input: z.object({ id: idOf<'ChoreId'>(), dueOn: calendarDayInput }),
  reads: ({ id }) => [{ table: 'chores', id }],

  decide({ dueOn, id }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const chore = row('chores', id);
    if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id });
    return ok(changed('chores', chore, { ...chore, dueOn, doneAt: null }));
  },
});

/** Takes it off the list. A control that it kept is unproven from then on. */
export const removeChore = command({
  name: 'chore.remove',
  input: z.object({ id: idOf<'ChoreId'>() }),
  reads: ({ id }) => [{ table: 'chores', id }],

  decide({ id }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const chore = row('chores', id);
    if (!chore) return refused({ kind: 'not-in-log', what: 'chore', id });
    return ok([removed('chores', chore)]);
  },
});
