import type { AppendRefusal } from '#shared/ipc/channels.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import type { Result } from '#shared/result.ts';
import type { OpenLog } from './open-log.ts';

/** Keeps the status line true after an append was answered. */
export function noteOutcome(
  { saveState, head, circumstances }: Pick<OpenLog, 'saveState' | 'head' | 'circumstances'>,
  outcome: Result<JournalEntry, AppendRefusal>,
): void {
  const entries = head().seq;
  if (outcome.ok) {
    saveState.change({ kind: 'saved', entries: outcome.value.seq });
    return;
  }
  const { refusal } = outcome;
  switch (refusal.kind) {
    case 'not-saved': {
      const because = refusal.because === 'disk-full' ? 'disk full' : refusal.detail;
      saveState.change({ kind: 'not-saved', entries, since: circumstances.now(), because });
      return;
    }
    case 'read-only':
      saveState.change({ kind: 'read-only', entries, because: refusal.because });
      return;
    default:
      // Refused before anything was written: what was saved stays saved.
      saveState.change({ kind: 'saved', entries });
  }
}
