/**
 * Where a text stops being UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF), or
 * -1 where it does not. Used to tell the operator the place; decoding is the platform's.
 */
export function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const width = widthOf(lead);
    if (width === 0) return at;
    for (let next = 1; next < width; next += 1) {
      const byte = bytes[at + next];
      if (byte === undefined || (byte & 0xc0) !== 0x80) return at;
    }
    const second = bytes[at + 1] ?? 0;
    if (lead === 0xe0 && second < 0xa0) return at;
    if (lead === 0xed && second > 0x9f) return at;
    if (lead === 0xf0 && second < 0x90) return at;
    if (lead === 0xf4 && second > 0x8f) return at;
    at += width;
  }
  return -1;
}

/** Bytes of a character by its first one; 0 where none begins so. */
function widthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}
