import type { ChoreEntryKind } from '#shared/domain/chore.ts';
import type { WorkKind } from '#shared/domain/little-thing.ts';

/** What was said about an occurrence, in the words of the log. */
export const ENTRY_KIND_WORDS: Readonly<Record<ChoreEntryKind, string>> = {
  done: 'Done',
  'not-needed': 'Checked, not needed',
  skipped: 'Skipped',
  postponed: 'Moved',
  missed: 'Missed',
};

/** What no chore asked for. */
export const WORK_KIND_WORDS: Readonly<Record<WorkKind, string>> = {
  upkeep: 'Little thing',
  project: 'Project work',
};
