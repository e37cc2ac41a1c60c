let lastTime = 0;
let countWithin = 0;

/**
 * A new UUIDv7 (RFC 9562). Ids sort in the order in which they were made, also within a millisecond
 * and where the clock goes back: 12 bits count, 62 are chance.
 *
 * @param now milliseconds since 1970; the clock belongs to the caller
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
export function newId(now: number): string {
  if (now > lastTime) {
    lastTime = now;
    countWithin = 0;
  } else if (countWithin < 0xfff) {
    countWithin += 1;
  } else {
    lastTime += 1;
    countWithin = 0;
  }
  const chance = crypto.getRandomValues(new Uint8Array(8));
  chance[0] = 0x80 | ((chance[0] ?? 0) & 0x3f);
  const tail = Array.from(chance, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = lastTime.toString(16).padStart(12, '0');
  const count = countWithin.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
