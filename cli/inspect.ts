import type { ImportedFile } from '#shared/importers/report.ts';
import { readArguments } from './arguments.ts';
import { DONE, UNUSABLE } from './exit-codes.ts';
import { INSPECT_HELP } from './help.ts';
import { inspectionLines, inspectionOf } from './inspection.ts';
import { readReport } from './read-report.ts';
import { paint, visible } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/** `lightkeeper inspect FILE… [--json]`; answers with the exit code. */
export function inspect(args: readonly string[], terminal: Terminal): number {
  const read = readArguments(args, { flags: ['json', 'help'] });
  if (!read.ok) return usageError(terminal, 'inspect', read.refusal);
  const { flags, operands } = read.value;
  if (flags.has('help')) {
    terminal.out(INSPECT_HELP);
    return DONE;
  }
  if (operands.length === 0) return usageError(terminal, 'inspect', 'name at least one file');

  const files: { readonly path: string; readonly file: ImportedFile }[] = [];
  let isUnreadable = false;
  for (const path of operands) {
    const answer = readReport(path);
    if (answer.ok) files.push({ path, file: answer.value });
    else {
      isUnreadable = true;
      for (const line of answer.refusal) terminal.err(`${paint(terminal, 'red', visible(line))}\n`);
    }
  }
  if (flags.has('json')) {
    const inspections = files.map(({ file, path }) => inspectionOf(path, file));
    terminal.out(`${JSON.stringify(inspections, null, 2)}\n`);
  } else {
    terminal.out(files.map(({ file, path }) => inspectionLines(path, file, terminal)).join('\n'));
  }
  return isUnreadable ? UNUSABLE : DONE;
}
