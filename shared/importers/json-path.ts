import { describe, quoted } from './import-problem.ts';

/** An object or a list that is open at the place being read. `keys` is `null` for a list. */
export type Open = {
  readonly keys: string[] | null;
  /** Takes over from `keys` where an object has many fields. */
  many: Set<string> | null;
  key: string;
  index: number;
};

/** Most objects have few fields, for which a list is quicker than a set. */
const FEW = 24;

/** Notes a key, and says whether it is the first of its name. */
export function isNew(open: Open, key: string): boolean {
  if (open.keys === null) return true;
  if (open.many) {
    if (open.many.has(key)) return false;
    open.many.add(key);
    return true;
  }
  if (open.keys.includes(key)) return false;
  if (open.keys.push(key) > FEW) open.many = new Set(open.keys);
  return true;
}

/** `.Results`, `[3]`; a name that is no plain word stands in brackets. */
export function stepOf(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_$@][\w$@-]*$/.test(key) ? `.${key}` : `[${quoted(key)}]`;
}

/** `$.Results[0].Vulnerabilities[3]` */
export const pathOf = (stack: readonly Open[]): string =>
  `$${stack.map(({ index, key, keys }) => (keys === null ? stepOf(index) : key === '' ? '' : stepOf(key))).join('')}`;

export const shortened = (path: string): string =>
  path.length > 100 ? `${path.slice(0, 100)}…` : path;

/** What stands at a place, in few words, and on which line. */
export function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'the end of the file (it is cut off)';
  const line = text.slice(0, at).split('\n').length;
  const word = text.slice(at, at + 16).split(/[\s,\]}]/)[0] ?? '';
  return `${describe(word === '' ? text[at] : word)} on line ${line}`;
}
