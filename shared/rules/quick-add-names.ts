import type { AssetId, ServiceId } from '#shared/domain/ids.ts';
import { type Doubt, doubtAt, type Reader } from './quick-add-words.ts';
import { escaped, type Taken } from './typed-line.ts';

export type Named = {
  readonly services: readonly { readonly id: ServiceId; readonly name: string }[];
  readonly assets: readonly {
    readonly id: AssetId;
    readonly name: string;
    readonly serviceId: ServiceId | null;
  }[];
};

type Found<One> = { readonly one: One; readonly said: Taken };

/** The name as whole words: "edge" is not in "edge-cache". */
const named = (name: string, mark: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_@/.-])${mark}${escaped(name)}(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`, 'u');

/**
 * Which one a line names. With an @ before it the name is taken out; else it stays in the title,
 * where it belongs to the sentence. Two names are a doubt.
 */
export function readName<One extends { readonly name: string }>(
  { doubts, line }: Reader,
  what: string,
  all: readonly One[],
): Found<One> | null {
  // Of names that hold one another the longest is meant.
  const longest = all
    .filter(({ name }) => name.trim() !== '')
    .toSorted((a, b) => b.name.length - a.name.length);
  for (const one of longest) {
    const said = line.take(named(one.name, '@'));
    if (said !== null) return { one, said };
  }
  const found: Found<One>[] = [];
  for (const one of longest) {
    const said = line.find(named(one.name, ''));
    const isWithin = found.some(({ said: outer }) => said !== null && overlaps(outer, said));
    if (said !== null && !isWithin) found.push({ one, said });
  }
  const [first, ...others] = found;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  doubts.push(whichDoubt(what, found));
  return null;
}

const overlaps = (a: Taken, b: Taken): boolean => a.from < b.to && b.from < a.to;

function whichDoubt(what: string, found: readonly Found<{ readonly name: string }>[]): Doubt {
  const [first] = found.toSorted((a, b) => a.said.from - b.said.from);
  const at = first?.said ?? { from: 0, to: 0, text: '' };
  return doubtAt(
    at,
    `Which ${what} is it?`,
    found.map(({ one }) => ({ label: one.name, text: `${at.text} @${one.name}` })),
  );
}
