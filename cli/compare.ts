import { instant } from '#shared/domain/time.ts';
import { readArguments } from './arguments.ts';
import { comparePlaces } from './compare-places.ts';
import { readCompareOptions } from './compare-options.ts';
import { comparisonJson } from './comparison-json.ts';
import { comparisonText } from './comparison-text.ts';
import { DONE, UNUSABLE, VERDICT_CODES } from './exit-codes.ts';
import { COMPARE_HELP } from './help.ts';
import { paint, visible } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

const OPTIONS = {
  flags: ['json', 'help'],
  singles: ['kev', 'epss', 'accepted', 'rules', 'service', 'environment', 'at', 'max-age'],
  lists: ['from', 'to'],
};

/** `lightkeeper compare --from FILE… --to FILE…`; answers with the exit code. */
export function compare(args: readonly string[], terminal: Terminal): number {
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return usageError(terminal, 'compare', read.refusal);
  const { flags, operands, values } = read.value;
  if (flags.has('help')) {
    terminal.out(COMPARE_HELP);
    return DONE;
  }
  const [stray] = operands;
  if (stray !== undefined) {
    return usageError(terminal, 'compare', `"${stray}" belongs to neither --from nor --to`);
  }
  const sides = { from: values.get('from') ?? [], to: values.get('to') ?? [] };
  if (sides.from.length === 0 || sides.to.length === 0) {
    return usageError(terminal, 'compare', 'name at least one file for --from and one for --to');
  }

  const options = readCompareOptions(read.value, instant(Date.now()));
  if (!options.ok) return unusable(terminal, options.refusal);
  const compared = comparePlaces(sides, read.value, options.value);
  if (!compared.ok) return unusable(terminal, compared.refusal);

  if (flags.has('json')) {
    terminal.out(`${JSON.stringify(comparisonJson(compared.value, options.value), null, 2)}\n`);
  } else terminal.out(comparisonText(compared.value, options.value, terminal));
  return VERDICT_CODES[compared.value.comparison.verdict];
}

function unusable(terminal: Terminal, sentences: readonly string[]): number {
  for (const sentence of sentences) terminal.err(`${paint(terminal, 'red', visible(sentence))}\n`);
  return UNUSABLE;
}
