const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The place of the next sign that is not white space as JSON knows it. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** The place behind the closing quote, or -1 where the string is not one. */
export function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      const width = escapeWidth(text, at);
      if (width === 0) return -1;
      at += width;
    } else if (code >= 0x20) {
      at += 1;
    } else {
      // A control character, or NaN behind the end.
      return -1;
    }
  }
}

function escapeWidth(text: string, at: number): number {
  const sign = text[at + 1];
  if (sign === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0;
  return sign !== undefined && '"\\/bfnrt'.includes(sign) ? 2 : 0;
}

/** The place behind a number, or -1 where there is none. */
function endOfNumber(text: string, start: number): number {
  let at = text[start] === '-' ? start + 1 : start;
  if (text[at] === '0') at += 1;
  else {
    const end = skipDigits(text, at);
    if (end === at) return -1;
    at = end;
  }
  if (text[at] === '.') {
    const end = skipDigits(text, at + 1);
    if (end === at + 1) return -1;
    at = end;
  }
  if (text[at] === 'e' || text[at] === 'E') {
    const signed = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
    const end = skipDigits(text, signed);
    if (end === signed) return -1;
    at = end;
  }
  return at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1;
  return at;
}

/** The place behind a string, a number, `true`, `false` or `null`, or -1 where there is none. */
export function endOfScalar(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case QUOTE:
      return endOfString(text, at);
    case 0x74:
      return text.startsWith('true', at) ? at + 4 : -1;
    case 0x66:
      return text.startsWith('false', at) ? at + 5 : -1;
    case 0x6e:
      return text.startsWith('null', at) ? at + 4 : -1;
    default:
      return endOfNumber(text, at);
  }
}
