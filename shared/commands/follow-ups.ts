import { z } from 'zod';
import { id } from '#shared/domain/ids.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created } from './changes.ts';
import { command } from './command.ts';
import { idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';

/** Adds something that must still be done, with when. */
export const addFollowUp = command({
  name: 'follow-up.add',
  input: z.object({
    placementId: idOf<'PlacementId'>(),
    text: textInput,
    dueAt: instantInput,
    kind: z.enum(['return-to-secure-release', 'other']).default('other'),
    releaseId: idOf<'ReleaseId'>().nullable().default(null),
  }),
  reads: ({ placementId, releaseId }) => [
    { table: 'placements', id: placementId },
    ...(releaseId === null ? [] : [{ table: 'releases', id: releaseId } as const]),
  ],

  decide(input, { newId, row }): Result<readonly Change[], RefusalOf<'not-in-log' | 'empty'>> {
    const { placementId, releaseId } = input;
    if (!row('placements', placementId)) {
      return refused({ kind: 'not-in-log', what: 'placement', id: placementId });
    }
    if (releaseId !== null && !row('releases', releaseId)) {
      return refused({ kind: 'not-in-log', what: 'release', id: releaseId });
    }
    if (input.text === '') return refused({ kind: 'empty', field: 'the text' });
    const followUp = { ...input, id: id<'FollowUpId'>(newId()), doneAt: null, decisionId: null };
    return ok([created('followUps', followUp)]);
  },
});

/** Says that it is done. */
export const completeFollowUp = command({
  name: 'follow-up.done',
  input: z.object({
    id: idOf<'FollowUpId'>(),
    /** Absent: now. */
    at: instantInput.nullable().default(null),
  }),
  reads: ({ id }) => [{ table: 'followUps', id }],

  decide(
    { at, id },
    { now, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'already' | 'in-the-future'>> {
    const followUp = row('followUps', id);
    if (!followUp) return refused({ kind: 'not-in-log', what: 'follow-up', id });
    if (followUp.doneAt !== null) {
      return refused({ kind: 'already', what: 'follow-up', state: 'done' });
    }
    if (at !== null && at > now) return refused({ kind: 'in-the-future', field: 'the time', at });
    return ok(changed('followUps', followUp, { ...followUp, doneAt: at ?? now }));
  },
});

/** Says that it is not done after all. */
export const reopenFollowUp = command({
  name: 'follow-up.reopen',
  input: z.object({ id: idOf<'FollowUpId'>() }),
  reads: ({ id }) => [{ table: 'followUps', id }],

  decide({ id }, { row }): Result<readonly Change[], RefusalOf<'not-in-log'>> {
    const followUp = row('followUps', id);
    if (!followUp) return refused({ kind: 'not-in-log', what: 'follow-up', id });
    return ok(changed('followUps', followUp, { ...followUp, doneAt: null }));
  },
});
