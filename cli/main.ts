import { readArguments } from './arguments.ts';
import { compare } from './compare.ts';
import { DONE, UNUSABLE } from './exit-codes.ts';
import { GENERAL_HELP } from './help.ts';
import { inspect } from './inspect.ts';
import { declare, log } from './log.ts';
import { next } from './next.ts';
import { score } from './score.ts';
import { systemTerminal, visible } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { verify } from './verify.ts';

type Command = (args: readonly string[], terminal: Terminal) => number;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['inspect', inspect],
  ['compare', compare],
  ['score', score],
  ['verify', verify],
  ['next', next],
  ['log', log],
  ['declare', declare],
]);

function run([name, ...rest]: readonly string[], terminal: Terminal): number {
  const command = COMMANDS.get(name ?? '');
  if (command) return command(rest, terminal);

  if (name === undefined || name.startsWith('-')) {
    const read = readArguments(name === undefined ? [] : [name], { flags: ['help', 'version'] });
    if (read.ok && read.value.flags.has('version')) {
      terminal.out(`${__APP_VERSION__}\n`);
      return DONE;
    }
    if (read.ok && read.value.flags.has('help')) {
      terminal.out(GENERAL_HELP);
      return DONE;
    }
  }
  terminal.err(name === undefined ? '' : `lightkeeper: there is no command "${visible(name)}".\n`);
  terminal.err(GENERAL_HELP);
  return UNUSABLE;
}

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = run(process.argv.slice(2), systemTerminal());
