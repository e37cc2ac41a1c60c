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

/** No token of its kind, and one that the end of the text cuts off. */
export const NOT_ONE = -1;
export const CUT_OFF = -2;

/** The place behind the closing quote; `NOT_ONE`, or `CUT_OFF` where there is none. */
export function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      const width = escapeWidth(text, at);
      if (width === 0) return at + 6 > text.length ? CUT_OFF : NOT_ONE;
      at += width;
    } else if (code >= 0x20) {
      at += 1;
    } else {
      return at >= text.length ? CUT_OFF : NOT_ONE;
    }
  }
}

function escapeWidth(text: string, at: number): number {
  const sign = text[at + 1];
  if (sign === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0;
  return sign !== undefined && '"\\/bfnrt'.includes(sign) ? 2 : 0;
}

/** The place behind a number, `NOT_ONE` where there is none. */
function endOfNumber(text: string, start: number): number {
  let at = text[start] === '-' ? start + 1 : start;
  if (text[at] === '0') at += 1;
  else {
    const end = skipDigits(text, at);
    if (end === at) return NOT_ONE;
    at = end;
  }
  if (text[at] === '.') {
    const end = skipDigits(text, at + 1);
    if (end === at + 1) return NOT_ONE;
    at = end;
  }
  if (text[at] === 'e' || text[at] === 'E') {
    const signed = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
    const end = skipDigits(text, signed);
    if (end === signed) return NOT_ONE;
    at = end;
  }
  return at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at += 1;
  return at;
}

/** The place behind a string, a number, `true`, `false` or `null`; negative where there is none. */
export function endOfScalar(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case QUOTE:
      return endOfString(text, at);
    case 0x74:
      return text.startsWith('true', at) ? at + 4 : NOT_ONE;
    case 0x66:
      return text.startsWith('false', at) ? at + 5 : NOT_ONE;
    case 0x6e:
      return text.startsWith('null', at) ? at + 4 : NOT_ONE;
    default:
      return endOfNumber(text, at);
  }
}
