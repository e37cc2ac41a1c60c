type Place = {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
};

export type NotPlain = {
  readonly path: readonly (string | number)[];
  readonly found: string;
};

const DEPTH_LIMIT = 64;
/** With the `u` flag a well-formed pair is one character, and no surrogate. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The first place in `value` that JSON cannot carry as it is, or `null`.
 *
 * What goes into the journal is hashed as JSON: a value that JSON would change on the way (a date,
 * a map, `undefined`, an endless number, half a surrogate pair) has to be refused, not repaired.
 * Nesting over 64 and keys named `__proto__` are refused too. Walks without recursion.
 */
export function notPlainIn(value: unknown): NotPlain | null {
  const open: Place[] = [{ value, path: [] }];

  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const found = problemOf(place);
    if (found !== null) return { path: place.path, found };
    open.push(...childrenOf(place));
  }
  return null;
}

function problemOf({ value, path }: Place): string | null {
  if (path.at(-1) === '__proto__') return 'a key named __proto__';
  if (path.length > DEPTH_LIMIT) return `nesting deeper than ${DEPTH_LIMIT}`;

  switch (typeof value) {
    case 'string':
      return LONE_SURROGATE.test(value) ? 'half a surrogate pair' : null;
    case 'number':
      return Number.isFinite(value) ? null : String(value);
    case 'boolean':
      return null;
    case 'object':
      return value === null || Array.isArray(value) || isPlainObject(value)
        ? null
        : 'an object that is not plain';
    default:
      return `a value of type ${typeof value}`;
  }
}

function childrenOf({ value, path }: Place): Place[] {
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) => ({ value: item, path: [...path, index] }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, item]) => ({
    value: item as unknown,
    path: [...path, key],
  }));
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
