import type { SaveAnswer, TransportRefusal } from '#shared/ipc/channels.ts';
import type { Result } from '#shared/result.ts';
import { useToast } from '#renderer/state/toast-store.ts';
import { answerOr } from './answer-words.ts';

/** Tells what came of saving a file; nothing where the operator chose no place for it. */
export function tellSaved(
  name: string,
  given: Result<SaveAnswer, TransportRefusal>,
  title = `${name} is written`,
): void {
  const { show } = useToast.getState();
  const answer = answerOr(given);
  const saved = answer.ok ? answer.value : answer;
  if (!saved.ok) {
    show({ tone: 'err', title: `${name} was not written`, text: saved.refusal.sentence });
  } else if (saved.value.path !== null) {
    show({ tone: 'done', title, text: saved.value.path });
  }
}
