import type { Result } from '#shared/result.ts';
import type { TransportRefusal } from '#shared/ipc/channels.ts';

/**
 * The answer of the shell, or a sentence that says why there is none.
 *
 * A transport refusal is a fault of ours, never of the operator; it is told all the same.
 */
export function answerOr<Value>(
  answer: Result<Value, TransportRefusal>,
): Result<Value, { readonly sentence: string }> {
  if (answer.ok) return answer;
  const sentence =
    answer.refusal.kind === 'untrusted-sender'
      ? 'The window is not trusted by its own shell. Close Lightkeeper and start it again.'
      : `The shell did not understand the request: ${answer.refusal.problem}`;
  return { ok: false, refusal: { sentence } };
}
