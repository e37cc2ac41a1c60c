import { parseArgs } from 'node:util';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { argumentProblem } from './usage-error.ts';

export type Arguments = {
  /** Given at the end, or after an option that takes no value. */
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Values of each option, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
};

/**
 * What options a command has. `lists` take every operand up to the next option, `repeated` may be given
 * several times.
 */
export type OptionNames = {
  readonly flags: readonly string[];
  readonly singles?: readonly string[];
  readonly lists?: readonly string[];
  readonly repeated?: readonly string[];
};

/** Before a word that is no option; no argument can hold it. */
const NO_OPTION = '\0';

/**
 * Reads arguments with Node's own parser; options that it does not know are refused. A word like
 * `-15m` is none: no option of ours is a digit.
 */
export function readArguments(
  args: readonly string[],
  { flags, lists = [], repeated = [], singles = [] }: OptionNames,
): Result<Arguments, string> {
  const named = [...singles, ...lists, ...repeated];
  try {
    const { tokens } = parseArgs({
      args: args.map((word) => (/^-\d/u.test(word) ? `${NO_OPTION}${word}` : word)),
      allowPositionals: true,
      tokens: true,
      strict: true,
      options: {
        ...Object.fromEntries(
          flags.map((name) => [name, name === 'help' ? HELP : ({ type: 'boolean' } as const)]),
        ),
        ...Object.fromEntries(
          named.map((name) => [name, { type: 'string', multiple: true } as const]),
        ),
      },
    });
    const values = new Map<string, string[]>(named.map((name) => [name, []]));
    const given = new Set<string>();
    const operands: string[] = [];
    let list: string | null = null;
    for (const token of tokens) {
      if (token.kind === 'positional') {
        (list === null ? operands : (values.get(list) ?? operands)).push(plain(token.value));
      } else if (token.kind === 'option') {
        if (token.value === undefined) given.add(token.name);
        else values.get(token.name)?.push(plain(token.value));
        list = lists.includes(token.name) ? token.name : null;
      } else list = null;
    }
    const twice = singles.find((name) => (values.get(name)?.length ?? 0) > 1);
    if (twice !== undefined) return refused(`--${twice} may be given once`);
    return ok({ operands, flags: given, values });
  } catch (error) {
    return refused(argumentProblem(error));
  }
}

const plain = (word: string): string => word.replace(NO_OPTION, '');

const HELP = { type: 'boolean', short: 'h' } as const;

/** The value of an option that may be given once. */
export const single = ({ values }: Arguments, name: string): string | null =>
  values.get(name)?.[0] ?? null;
