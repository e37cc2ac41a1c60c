/**
 * The text of a UUID of version 7 (RFC 9562): 48 bits of time, 12 that count or are chance, 62 of
 * chance.
 *
 * @param milliseconds since 1970
 * @param within 0 to 4095: orders what was made within one millisecond
 * @param chance eight bytes; the first two bits give way to the variant
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
export function uuidV7(milliseconds: number, within: number, chance: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const count = within.toString(16).padStart(3, '0');
  const tail = Array.from(chance.subarray(0, 8), (byte, place) =>
    (place === 0 ? 0x80 | (byte & 0x3f) : byte).toString(16).padStart(2, '0'),
  ).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
