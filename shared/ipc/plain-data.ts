/** A place in the value, as a chain to its root: paths are only written out where one is told. */
type Place = {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Place | null;
  readonly depth: number;
};

export type NotPlain = {
  readonly path: readonly (string | number)[];
  readonly found: string;
};

const DEPTH_LIMIT = 64;
/** Objects can be shared: a few of them, each in the next one twice, would be walked for ever. */
const VALUE_LIMIT = 10_000_000;
/** With the `u` flag a well-formed pair is one character, and no surrogate. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The first place in `value` that JSON cannot carry as it is, or `null`.
 *
 * What goes into the journal is hashed as JSON: a value that JSON would change on the way (a date,
 * a map, `undefined`, an endless number, half a surrogate pair) has to be refused, not repaired.
 * Nesting over 64, more than ten million values and keys named `__proto__` are refused too. Walks
 * without recursion.
 */
export function notPlainIn(value: unknown): NotPlain | null {
  const open: Place[] = [{ value, key: '', parent: null, depth: 0 }];
  let seen = 0;

  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    seen += 1;
    const found = seen > VALUE_LIMIT ? `more than ${VALUE_LIMIT} values` : problemOf(place);
    if (found !== null) return { path: pathOf(place), found };
    pushChildren(place, open);
  }
  return null;
}

function problemOf({ value, key, depth }: Place): string | null {
  if (key === '__proto__') return 'a key named __proto__';
  if (depth > DEPTH_LIMIT) return `nesting deeper than ${DEPTH_LIMIT}`;
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return LONE_SURROGATE.test(value) ? 'half a surrogate pair' : null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : String(value);
  if (typeof value !== 'object') return `a value of type ${typeof value}`;
  return Array.isArray(value) || isPlainObject(value) ? null : 'an object that is not plain';
}

function pushChildren(parent: Place, open: Place[]): void {
  const { value } = parent;
  const depth = parent.depth + 1;

  if (Array.isArray(value)) {
    // By index: a gap in the array is found as `undefined`.
    for (let index = 0; index < value.length; index++) {
      open.push({ value: value[index] as unknown, key: index, parent, depth });
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) open.push({ value: item, key, parent, depth });
  }
}

function pathOf(place: Place): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at.parent !== null; at = at.parent) path.unshift(at.key);
  return path;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
