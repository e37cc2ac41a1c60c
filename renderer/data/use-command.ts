import { useCallback } from 'react';
import type { z } from 'zod';
import type { Command } from '#shared/commands/command.ts';
import { useLog } from './log-context.ts';
import { runCommand, type CommandAnswer } from './run-command.ts';

/**
 * A function that runs the command on the open log. It never rejects for what can be told: the
 * caller keeps the input until the answer is ok.
 */
export function useCommand<Name extends string, Schema extends z.ZodType, Refusal>(
  command: Command<Name, Schema, Refusal>,
): (input: z.input<Schema>) => Promise<CommandAnswer<Refusal>> {
  const log = useLog();
  return useCallback((input) => runCommand(log, command, input), [log, command]);
}
