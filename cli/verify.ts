import { readArguments } from './arguments.ts';
import { BROKEN, DONE } from './exit-codes.ts';
import { VERIFY_HELP } from './help.ts';
import { readLog } from './read-log.ts';
import { paint, visible } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/** `lightkeeper verify PATH`; answers with the exit code. */
export function verify(args: readonly string[], terminal: Terminal): number {
  const read = readArguments(args, { flags: ['json', 'help'] });
  if (!read.ok) return usageError(terminal, 'verify', read.refusal);
  const { flags, operands } = read.value;
  if (flags.has('help')) {
    terminal.out(VERIFY_HELP);
    return DONE;
  }
  const [path, ...more] = operands;
  if (path === undefined || more.length > 0) {
    return usageError(terminal, 'verify', 'name one journal folder or log archive');
  }
  const verified = readLog(path);
  if (!verified.ok) return usageError(terminal, 'verify', `${path}: ${verified.refusal}`);

  const { broken, entries, head, what } = verified.value;
  if (flags.has('json')) {
    terminal.out(`${JSON.stringify({ path, entries, head, broken }, null, 2)}\n`);
  } else if (broken === null) {
    const line = `${what === 'archive' ? 'The archive' : 'The journal'} holds: ${counted(entries)}, head ${head.hash ?? 'none'}.`;
    terminal.out(`${paint(terminal, 'green', line)}\n`);
  }
  if (broken === null) return DONE;
  const line = `${what === 'archive' ? 'The archive' : 'The journal'} does not hold: entry ${broken.seq} in ${broken.file}. ${broken.problem} ${counted(entries)} before it ${entries === 1 ? 'holds' : 'hold'}.`;
  terminal.err(`${paint(terminal, 'red', visible(line))}\n`);
  return BROKEN;
}

const counted = (entries: number): string =>
  entries === 1 ? '1 entry' : `${entries.toLocaleString('en-GB')} entries`;
