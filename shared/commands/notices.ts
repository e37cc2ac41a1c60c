import { z } from 'zod';
import { id } from '#shared/domain/ids.ts';
import type { Change } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { changed, created } from './changes.ts';
import { command } from './command.ts';
import { idOf, instantInput, textInput } from './input.ts';
import type { RefusalOf } from './refusal.ts';
import { retractionOf } from './retraction.ts';

/** Queues what the other side must be told. Nothing is sent: the operator passes it on. */
export const queueNotice = command({
  name: 'notice.queue',
  input: z.object({
    to: z.enum(['reliability', 'security']),
    subject: textInput,
    text: textInput,
    decisionId: idOf<'DecisionId'>().nullable().default(null),
  }),
  reads: () => [],

  decide(input, { newId, now, seq }): Result<readonly Change[], RefusalOf<'empty'>> {
    if (input.subject === '') return refused({ kind: 'empty', field: 'the subject' });
    if (input.text === '') return refused({ kind: 'empty', field: 'the text' });
    return ok([
      created('notices', {
        ...input,
        id: id<'NoticeId'>(newId()),
        number: seq,
        queuedAt: now,
        told: null,
        retracts: null,
      }),
    ]);
  },
});

/** Marks a notice told, with how: in the operator's words ("by phone"). */
export const tellNotice = command({
  name: 'notice.tell',
  input: z.object({
    id: idOf<'NoticeId'>(),
    how: textInput,
    /** Absent: now. */
    at: instantInput.nullable().default(null),
  }),
  reads: ({ id }) => [{ table: 'notices', id }],

  decide(
    { at, how, id },
    { now, row },
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'already' | 'empty' | 'in-the-future'>> {
    const notice = row('notices', id);
    if (!notice) return refused({ kind: 'not-in-log', what: 'notice', id });
    if (notice.told !== null) return refused({ kind: 'already', what: 'notice', state: 'told' });
    if (how === '') return refused({ kind: 'empty', field: 'how it was told' });
    if (at !== null && at > now) return refused({ kind: 'in-the-future', field: 'the time', at });
    return ok(changed('notices', notice, { ...notice, told: { at: at ?? now, how } }));
  },
});

/** Queues a notice that takes back one that was told. One that was not told is undone instead. */
export const retractNotice = command({
  name: 'notice.retract',
  input: z.object({ id: idOf<'NoticeId'>(), reason: textInput }),
  reads: ({ id }) => [{ table: 'notices', id }],

  decide(
    { id, reason },
    given,
  ): Result<readonly Change[], RefusalOf<'not-in-log' | 'not-yet' | 'empty'>> {
    const notice = given.row('notices', id);
    if (!notice) return refused({ kind: 'not-in-log', what: 'notice', id });
    if (notice.told === null) {
      return refused({ kind: 'not-yet', what: 'notice', state: 'told, so nothing is taken back' });
    }
    if (reason === '') return refused({ kind: 'empty', field: 'the reason' });
    return ok([created('notices', retractionOf(notice, reason, given))]);
  },
});
