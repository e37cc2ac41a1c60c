/**
 * The canonical JSON text of a value (RFC 8785): no white space, members in the order of their
 * UTF-16 code units, numbers and strings as ECMAScript writes them. Equal values give equal texts,
 * so that a hash over the text is a hash over the value.
 *
 * Members that are `undefined` are left out, as `JSON.stringify` does. Half a surrogate pair, which
 * RFC 8785 forbids, is written as its escape: a note is never refused for a broken character.
 *
 * @throws TypeError for what JSON cannot say (NaN, Infinity, bigint, function, symbol)
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON has no way to write ${value}`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? arrayText(value) : objectText(value);
    default:
      throw new TypeError(`JSON has no way to write a ${typeof value}`);
  }
}

function arrayText(items: readonly unknown[]): string {
  let text = '[';
  for (let place = 0; place < items.length; place += 1) {
    if (place > 0) text += ',';
    text += canonicalJson(items[place] ?? null);
  }
  return `${text}]`;
}

function objectText(members: object): string {
  const entries = members as Readonly<Record<string, unknown>>;
  let text = '{';
  // The default order of `toSorted` is by UTF-16 code units, which RFC 8785 asks for.
  for (const name of Object.keys(entries).toSorted()) {
    const member = entries[name];
    if (member === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${JSON.stringify(name)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
}
