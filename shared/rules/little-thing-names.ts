import { escaped, type TypedLine } from './typed-line.ts';

type Found<One> = {
  readonly one: One;
  /** As it stands in the line, an @ with it. */
  readonly said: string;
  readonly isMarked: boolean;
};

/**
 * Which of `all` a line names, as whole words and without regard to capitals: "edge" is not in
 * "edge-cache". Of names that hold one another the longest is meant, of several the first, and one
 * with an @ before all others.
 */
export function nameIn<One extends { readonly name: string }>(
  line: TypedLine,
  all: readonly One[],
): Found<One> | null {
  const longest = all
    .map(({ name }) => name.trim())
    .filter((name) => name !== '')
    .toSorted((one, other) => other.length - one.length);
  if (longest.length === 0) return null;
  const names = longest.map((name) => escaped(name).replaceAll(/\s+/g, ' +')).join('|');
  const found = line.find(wholly(`@(?:${names})`)) ?? line.find(wholly(names));
  if (found === null) return null;

  const isMarked = found.text.startsWith('@') && !all.some(({ name }) => isSame(name, found.text));
  const name = isMarked ? found.text.slice(1) : found.text;
  const one = all.find((each) => isSame(each.name, name));
  return one === undefined ? null : { one, said: found.text, isMarked };
}

const wholly = (names: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_@/.-])(?:${names})(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`, 'u');

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
