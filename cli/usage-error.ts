import { UNUSABLE } from './exit-codes.ts';
import { paint, visible } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** Says what is missing, and where the whole usage stands. Nothing goes to standard output. */
export function usageError(terminal: Terminal, command: string, sentence: string): number {
  const line = `lightkeeper ${command}: ${sentence}.`;
  terminal.err(`${paint(terminal, 'red', visible(line))}\n`);
  terminal.err(`See "lightkeeper ${command} --help".\n`);
  return UNUSABLE;
}

/** What Node's parser of arguments says, in our form. */
export function argumentProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const first = (message.split(/\. |\n/)[0] ?? message).replace(/\.$/, '');
  return first.charAt(0).toLowerCase() + first.slice(1);
}
