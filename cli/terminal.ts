export { visibleText as visible } from '#shared/rules/visible-text.ts';

/** Where a command writes, and whether colour is welcome there. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colour: boolean;
};

export const systemTerminal = (): Terminal => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colour: wantsColour(process.stdout.isTTY, process.env),
});

/**
 * Colour only on a terminal that can, and never where NO_COLOR is set to anything.
 *
 * @see https://no-color.org/
 */
export const wantsColour = (
  isTerminal: boolean | undefined,
  { NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean => isTerminal === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb';

export type Paint = 'bold' | 'red' | 'yellow' | 'green' | 'dim';

const CODES: Readonly<Record<Paint, readonly [number, number]>> = {
  bold: [1, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  dim: [2, 22],
};

export function paint({ colour }: Pick<Terminal, 'colour'>, how: Paint, text: string): string {
  if (!colour) return text;
  const [on, off] = CODES[how];
  return `\u001B[${on}m${text}\u001B[${off}m`;
}
