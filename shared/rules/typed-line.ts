/** Where in a line something was read: from one character up to, not including, another. */
export type Span = { readonly from: number; readonly to: number };

export type Taken = Span & {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
};

/** Stands for what was taken; no one can type it, since it is taken out of the line first. */
const GONE = '\u0000';

/**
 * A line of which parts are taken out as they are understood, the places of the others unchanged.
 * What is between double quotes is never taken: it is meant as it stands.
 */
export type TypedLine = {
  /** Takes the first match that has not been taken, or gives `null`. The pattern needs no flags. */
  readonly take: (pattern: RegExp) => Taken | null;
  /** The first match, left where it is. */
  readonly find: (pattern: RegExp) => Taken | null;
  /** What nobody took, without quotes and dangling punctuation. */
  readonly rest: () => string;
};

export function typedLine(text: string): TypedLine {
  const clean = text.replaceAll(GONE, ' ').replaceAll(/\s/g, ' ');
  const blank = (part: string): string => GONE.repeat(part.length);
  let left = clean.replaceAll(/"[^"]*"/g, blank);
  const quoted = [...clean.matchAll(/"([^"]*)"/g)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const taken: Span[] = [];

  const find = (pattern: RegExp): Taken | null => {
    const match = new RegExp(pattern.source, 'iu').exec(left);
    if (match === null || match[0].trim() === '') return null;
    const from = match.index + (match[0].length - match[0].trimStart().length);
    const words = match[0].trim();
    return { from, to: from + words.length, text: words, groups: match.groups ?? {} };
  };

  return {
    find,
    take(pattern) {
      const one = find(pattern);
      if (one === null) return null;
      left = left.slice(0, one.from) + blank(one.text) + left.slice(one.to);
      taken.push(one);
      return one;
    },
    rest() {
      let kept = clean;
      for (const { from, to } of taken) {
        kept = kept.slice(0, from) + ' '.repeat(to - from) + kept.slice(to);
      }
      for (const { from, to } of quoted) {
        kept = `${kept.slice(0, from)} ${kept.slice(from + 1, to - 1)} ${kept.slice(to)}`;
      }
      return tidied(kept);
    },
  };
}

/** Without the commas and spaces that were around what was taken out. */
function tidied(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?: ?[,;])+(?= |$)/g, (marks) => (marks.includes(';') ? ';' : ','))
    .replaceAll(/^[\s,;]+|[\s,;]+$/g, '');
}

/** A text as the source of a pattern that finds it. */
export const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
