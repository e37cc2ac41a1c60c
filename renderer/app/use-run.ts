import { useCallback } from 'react';
import type { z } from 'zod';
import type { Command } from '#shared/commands/command.ts';
import type { Refusal } from '#shared/commands/refusal.ts';
import type { RowOf, TableName } from '#shared/domain/tables.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { useLog } from '#renderer/data/log-context.ts';
import { runCommand, type RunRefusal } from '#renderer/data/run-command.ts';
import { useNowStore } from '#renderer/state/now-store.ts';
import { useToast } from '#renderer/state/toast-store.ts';
import { useZone } from '#renderer/ui/zone-context.ts';
import { savedTitle } from './entry-words.ts';
import { runRefusalSentence } from './run-refusal-sentence.ts';
import { useUndo } from './use-undo.ts';

export type RunAnswer =
  | {
      readonly saved: true;
      /** `null` where there was nothing to change. */
      readonly entry: JournalEntry | null;
      /** The first row of a table that the command created. */
      readonly created: <Table extends TableName>(table: Table) => RowOf<Table> | null;
    }
  | {
      readonly saved: false;
      readonly refusal: Refusal | RunRefusal;
      /** What happened, what it means, what to do. */
      readonly sentence: string;
    };

export type Run = <Name extends string, Schema extends z.ZodType, Refused extends Refusal>(
  command: Command<Name, Schema, Refused>,
  input: z.input<Schema>,
) => Promise<RunAnswer>;

/**
 * Runs commands, tells the operator what was saved, and offers to undo it.
 *
 * The caller keeps its input until the answer says saved, and shows the sentence where it does not.
 */
export function useRun(): Run {
  const log = useLog();
  const zone = useZone();
  const { undoEntry } = useUndo();

  return useCallback<Run>(
    async (command, input) => {
      const answer = await runCommand(log, command, input);
      if (!answer.ok) {
        const { refusal } = answer;
        return { saved: false, refusal, sentence: runRefusalSentence(refusal, zone) };
      }
      const entry = answer.value;
      useNowStore.getState().noteChange(log.circumstances.now());
      if (entry) {
        useToast.getState().show({
          tone: 'done',
          title: savedTitle(entry),
          action: { label: 'Undo', keys: ['Ctrl', 'Z'], run: () => void undoEntry(entry.seq) },
        });
      }
      return { saved: true, entry, created: (table) => createdRow(entry, table) };
    },
    [log, zone, undoEntry],
  );
}

function createdRow<Table extends TableName>(
  entry: JournalEntry | null,
  table: Table,
): RowOf<Table> | null {
  const change = entry?.changes.find((one) => one.table === table && one.before === null);
  return (change?.after as RowOf<Table> | null | undefined) ?? null;
}
