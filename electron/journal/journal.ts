import type {
  AppendRefusal,
  JournalPage,
  OpenedJournal,
  SnapshotPage,
  VerifyAnswer,
} from '#shared/ipc/channels.ts';
import type { EntryDraft, Head, JournalEntry } from '#shared/journal/entry.ts';
import type { Result } from '#shared/result.ts';

/** A log that is open: what the channels `journal:…` ask of the main process. */
export type Journal = {
  /** As it stands now; `condition` is what was found when it was opened. */
  readonly describe: () => OpenedJournal;
  /**
   * Chains an entry after `on` and puts it on the disk. When it answers ok, it is saved. Calls wait
   * for one another. Never throws for what a disk does.
   */
  readonly append: (draft: EntryDraft, on: Head) => Promise<Result<JournalEntry, AppendRefusal>>;
  readonly read: (after: number) => Promise<JournalPage>;
  /** Pages of the snapshot that `describe` names; `after` is 0 or the last page's `next`. */
  readonly readSnapshot: (after: number) => Promise<SnapshotPage>;
  /** Reads every segment from the disk again. */
  readonly verify: () => Promise<VerifyAnswer>;
  /** Resolves when a snapshot that was due has been kept, or has failed, which loses nothing. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};
