import type { Notice } from '#shared/domain/decision.ts';
import { id } from '#shared/domain/ids.ts';
import { numberLabel } from '#shared/domain/labels.ts';
import type { Given } from './command.ts';

/** The notice that takes back another one, to the same side, with why. */
export const retractionOf = (
  notice: Notice,
  reason: string,
  { newId, now, seq }: Pick<Given, 'newId' | 'now' | 'seq'>,
): Notice => ({
  id: id(newId()),
  number: seq,
  to: notice.to,
  subject: `Taken back: ${notice.subject}`,
  text: [
    `${numberLabel('notice', notice.number)} (“${notice.subject}”) no longer holds.`,
    `Why: ${reason}`,
    'What it said:',
    notice.text,
  ].join('\n\n'),
  queuedAt: now,
  told: null,
  decisionId: notice.decisionId,
  retracts: notice.id,
});
