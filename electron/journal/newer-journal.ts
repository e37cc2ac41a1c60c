import { EMPTY_HEAD } from '#shared/journal/entry.ts';
import { refused } from '#shared/result.ts';
import type { Journal } from './journal.ts';

const BECAUSE =
  'This log was written by a newer version of Lightkeeper. Nothing was changed. ' +
  'Start that version, or choose another data folder.';

/** Stands for a log of a newer schema: it is not read, not locked and not written. */
export function newerJournal(generation: string, schemaVersion: number): Journal {
  return {
    describe: () => ({
      generation,
      head: EMPTY_HEAD,
      condition: { kind: 'newer', schemaVersion },
      writable: false,
      snapshot: null,
    }),
    append: async () => refused({ kind: 'read-only', because: BECAUSE }),
    read: async (after) => ({ text: '', last: after, next: null }),
    readSnapshot: async () => ({ text: '', next: null }),
    verify: async () => ({ entries: 0, head: EMPTY_HEAD, broken: null }),
    settled: async () => undefined,
    close: async () => undefined,
  };
}
