import type { RebuildReason } from '#renderer/data/compare-with-journal.ts';
import type { Workspace } from '#shared/ipc/channels.ts';
import type { StartUpReport } from '#renderer/data/start-up.ts';
import { countOf, formatBytes, formatCount } from '#renderer/ui/format-number.ts';

/** Something found at the start that the operator should know, in a calm sentence. */
export type StartUpNote = {
  readonly tone: 'calm' | 'warn';
  readonly title: string;
  readonly text: string;
  /** False where it stays true for as long as the log is open. */
  readonly canBePutAway: boolean;
};

/**
 * What was found when the log was opened, and what it means. Nothing where all was well.
 *
 * The demonstration comes as a filled journal without a working copy, and is made anew each time, so
 * that the copy of the last time is another log's: that is no loss, and not told.
 */
export function startUpNotes(report: StartUpReport, workspace: Workspace): readonly StartUpNote[] {
  const { workingCopy } = report;
  const isMadeAnew =
    workspace === 'demonstration' &&
    workingCopy.kind === 'rebuilt' &&
    (workingCopy.because === 'empty' || workingCopy.because === 'foreign');
  return [...conditionNotes(report), ...(isMadeAnew ? [] : workingCopyNotes(report))];
}

function conditionNotes({ condition, writable }: StartUpReport): readonly StartUpNote[] {
  switch (condition.kind) {
    case 'torn-tail-cut':
      return [
        {
          tone: 'calm',
          title: 'An unfinished line at the end of the journal was cut off',
          text: `Lightkeeper was stopped in the middle of a write, or the machine was. ${formatBytes(condition.bytes)} of an entry that was never confirmed as saved are gone; everything that said saved is here.`,
          canBePutAway: true,
        },
      ];
    case 'broken':
      return [
        {
          tone: 'warn',
          title: `The journal does not hold from entry ${formatCount(condition.seq)} on: the log is read-only`,
          text: `${condition.file}: ${condition.problem} Nothing was repaired or removed. You can read and export what is here. Copy the data folder to a safe place before anything else.`,
          canBePutAway: false,
        },
      ];
    case 'whole':
    case 'newer':
      return writable
        ? []
        : [
            {
              tone: 'warn',
              title: 'The data folder cannot be written to: the log is read-only',
              text: 'Everything that was saved can be read. Nothing new can be saved. Check who owns the folder and whether its disk is full or read-only, then start Lightkeeper again.',
              canBePutAway: false,
            },
          ];
  }
}

const REBUILD_WORDS: Readonly<Record<RebuildReason, string>> = {
  empty: 'It was empty although the journal is not.',
  ahead: 'It held more than the journal, so it belonged to something else.',
  foreign: 'It belonged to another log.',
  damaged: 'It was damaged.',
  unfinished: 'An earlier rebuild had not finished.',
  'other-version': 'It was made by another version.',
};

function workingCopyNotes({ workingCopy }: StartUpReport): readonly StartUpNote[] {
  switch (workingCopy.kind) {
    case 'new':
    case 'unchanged':
    case 'caught-up':
      return [];
    case 'rebuilt':
      return [
        {
          tone: 'calm',
          title: `The working copy was made anew from the journal: ${countOf(workingCopy.entries, 'entry', 'entries')}, nothing lost`,
          text: `${REBUILD_WORDS[workingCopy.because]} The journal is the truth, and it holds.`,
          canBePutAway: true,
        },
      ];
    case 'kept':
      return [
        {
          tone: 'warn',
          title: `Shown up to entry ${formatCount(workingCopy.seq)}; the journal can be read only up to ${formatCount(workingCopy.journalSeq)}`,
          text: 'The working copy knows more than the damaged journal, so it is shown and was not replaced. Copy the data folder to a safe place before anything else.',
          canBePutAway: false,
        },
      ];
  }
}
