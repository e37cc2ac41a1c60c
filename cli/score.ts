import { scoreVector } from '#shared/rules/cvss-score.ts';
import { readArguments } from './arguments.ts';
import { DONE, UNUSABLE } from './exit-codes.ts';
import { SCORE_HELP } from './help.ts';
import { paint, visible } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/** `lightkeeper score VECTOR… [--json]`; answers with the exit code. */
export function score(args: readonly string[], terminal: Terminal): number {
  const read = readArguments(args, { flags: ['json', 'help'] });
  if (!read.ok) return usageError(terminal, 'score', read.refusal);
  const { flags, operands } = read.value;
  if (flags.has('help')) {
    terminal.out(SCORE_HELP);
    return DONE;
  }
  if (operands.length === 0) return usageError(terminal, 'score', 'give at least one vector');

  let isUnscored = false;
  const scored = operands.flatMap((vector) => {
    const answer = scoreVector(vector);
    if (answer.ok) return [{ vector, ...answer.value }];
    isUnscored = true;
    const shown = vector.length > 120 ? `${vector.slice(0, 120)}…` : vector;
    const line = `"${shown}" is not a CVSS vector: ${answer.refusal.problem}.`;
    terminal.err(`${paint(terminal, 'red', visible(line))}\n`);
    return [];
  });
  if (flags.has('json')) terminal.out(`${JSON.stringify(scored, null, 2)}\n`);
  else {
    for (const { nomenclature, score: value, severity, vector, version } of scored) {
      const name = nomenclature ?? `CVSS ${version}`;
      terminal.out(
        `${value.toFixed(1).padStart(4)}  ${severity.padEnd(8)}  ${name.padEnd(8)}  ${vector}\n`,
      );
    }
  }
  return isUnscored ? UNUSABLE : DONE;
}
