import type { EntryPlace, JournalEntry } from './entry.ts';

/** What an answer needs to say of an entry that its asker made. */
export const placeOf = ({ hash, previousHash, seq }: JournalEntry): EntryPlace => ({
  seq,
  previousHash,
  hash,
});
