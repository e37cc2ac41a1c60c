import type { Refusal } from '#shared/commands/refusal.ts';
import { refusalSentence } from '#shared/commands/refusal-sentence.ts';
import type { RunRefusal } from '#renderer/data/run-command.ts';
import type { UndoRefusal } from '#renderer/data/undo-entry.ts';
import { formatInstant, type Zone } from '#renderer/ui/format-instant.ts';
import { formatBytes } from '#renderer/ui/format-number.ts';

/** Why nothing was saved: what happened, what it means, what to do. */
export function runRefusalSentence(
  refusal: Refusal | RunRefusal | UndoRefusal,
  zone: Zone,
): string {
  switch (refusal.kind) {
    case 'not-saved':
      return refusal.because === 'disk-full'
        ? 'The disk is full, so this was not saved. Everything that said saved is safe, and what you typed is still here. Free some space, then try again.'
        : `The journal could not be written (${refusal.detail}), so this was not saved. Everything that said saved is safe, and what you typed is still here. Check the data folder, then try again.`;
    case 'read-only':
      return `The log is read-only: ${refusal.because}. Nothing was saved.`;
    case 'too-large':
      return `This is ${formatBytes(refusal.bytes)}, more than one entry may hold (${formatBytes(refusal.limit)}). Nothing was saved. Take the files in smaller groups.`;
    case 'overtaken':
      return 'Another window wrote to this log at the same moment. Nothing was saved. Look at it again and repeat it.';
    case 'unreadable':
      return `The working copy could not be read (${refusal.detail}), so nothing was decided or saved. The journal is untouched. Start Lightkeeper again: the copy is made anew from it.`;
    case 'malformed-input':
      return `This could not be understood: ${refusal.problem}. Nothing was saved.`;
    case 'no-such-entry':
      return `The journal has no entry ${String(refusal.seq)}. Nothing was changed.`;
    case 'undone-already':
      return `Entry ${String(refusal.seq)} was undone before. Nothing was changed.`;
    default:
      return refusalSentence(refusal, (at) => formatInstant(at, zone));
  }
}
