import { z } from 'zod';
import type { Command, Given } from '#shared/commands/command.ts';
import type { EntryId } from '#shared/domain/ids.ts';
import type { JournalEntry } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { commit, type Decided, type SaveRefusal } from './commit.ts';
import type { OpenLog } from './open-log.ts';

/** Refusals that any command may meet beside its own. */
export type RunRefusal =
  SaveRefusal | { readonly kind: 'malformed-input'; readonly problem: string };

export type CommandAnswer<Refusal> = Result<JournalEntry | null, Refusal | RunRefusal>;

/**
 * Runs a command: checked, decided, saved on disk, then shown. Commands wait for one another.
 *
 * @param entryId of something written down elsewhere, which becomes one entry however often it is run
 * @returns the entry, or `null` where there was nothing to change
 */
export async function runCommand<Name extends string, Schema extends z.ZodType, Refusal>(
  log: OpenLog,
  command: Command<Name, Schema, Refusal>,
  input: z.input<Schema>,
  entryId: EntryId | null = null,
): Promise<CommandAnswer<Refusal>> {
  const parsed = command.input.safeParse(input);
  if (!parsed.success) {
    return refused({ kind: 'malformed-input', problem: z.prettifyError(parsed.error) });
  }
  const decided = (given: Given): Result<Decided, Refusal> => {
    const decision = command.decide(parsed.data, given);
    if (!decision.ok) return decision;
    return ok({ command: command.name, undoes: null, changes: decision.value });
  };
  return log.inTurn(() => commit(log, command, parsed.data, decided, entryId));
}
