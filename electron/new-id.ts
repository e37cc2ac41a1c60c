import { randomBytes } from 'node:crypto';
import type { Instant } from '#shared/domain/time.ts';
import { uuidV7 } from '#shared/domain/uuid-v7.ts';

/**
 * Makes UUIDs of version 7 that sort in the order in which they were made, also within one
 * millisecond: 12 bits count, 62 are chance.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
export function newIds(now: () => Instant): () => string {
  let time = 0;
  let count = 0;

  return () => {
    // The clock may stand still, or go back; the ids do not.
    if (now() > time) {
      time = now();
      count = 0;
    } else {
      count += 1;
      if (count > 0xfff) {
        time += 1;
        count = 0;
      }
    }
    return uuidV7(time, count, randomBytes(8));
  };
}
