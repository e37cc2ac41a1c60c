import type { SaveState } from '#renderer/data/save-state.ts';
import { formatInstant, type Zone } from '#renderer/ui/format-instant.ts';
import { countOf, formatCount } from '#renderer/ui/format-number.ts';

/** The status line: one sentence, true at every moment. */
export function saveSentence(state: SaveState, zone: Zone): string {
  switch (state.kind) {
    case 'saved':
      if (state.entries === 0) return 'Nothing to save yet';
      return state.entries === 1
        ? 'The first entry is saved'
        : `All ${formatCount(state.entries)} entries saved`;
    case 'saving':
      return 'Saving…';
    case 'not-saved':
      return `Not saved since ${formatInstant(state.since, zone, 'time')}: ${state.because}`;
    case 'read-only':
      return `Read-only: ${countOf(state.entries, 'entry', 'entries')}, nothing can be added`;
  }
}
