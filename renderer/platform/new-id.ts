import { uuidV7 } from '#shared/domain/uuid-v7.ts';

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
  return uuidV7(lastTime, countWithin, crypto.getRandomValues(new Uint8Array(8)));
}
