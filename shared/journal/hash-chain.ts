import { canonicalJson } from './canonical-json.ts';
import type { EntryDraft, Head, JournalEntry } from './entry.ts';

/** What the core cannot do by itself, handed in by the window, the shell or the terminal. */
export type Codec = {
  /** SHA-256 in lower-case hex. Synchronous, so that a chain is verified without a pause per entry. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** UTF-8. */
  readonly encode: (text: string) => Uint8Array;
  /** UTF-8; throws where the bytes are not. */
  readonly decode: (bytes: Uint8Array) => string;
};

/**
 * Set before what is hashed, as RFC 6962 does for leaves: the hash of an entry can then never be
 * taken for the hash of an inner node of a tree over entries.
 */
export const LEAF_PREFIX = 0x00;

/** An entry with its place in the chain, and the line that goes to disk. */
export type ChainedEntry = { readonly entry: JournalEntry; readonly line: string };

/**
 * Gives an entry its place after `head`.
 *
 * The line is the canonical JSON of the entry with its hash, ending in a newline. The hash covers
 * the same text without the member `hash`; the text is built once, in the two parts that stand
 * before and after that member.
 */
export function chainedAfter(head: Head, draft: EntryDraft, codec: Codec): ChainedEntry {
  const { at, by, changes, command, id, on, schemaVersion, undoes } = draft;
  const previousHash = head.hash;
  const seq = head.seq + 1;

  const front = canonicalJson({ at, by, changes, command }).slice(0, -1);
  const back = canonicalJson({ id, on, previousHash, schemaVersion, seq, undoes }).slice(1);
  const hash = codec.sha256(codec.encode(`${String.fromCharCode(LEAF_PREFIX)}${front},${back}`));

  return {
    entry: { at, by, changes, command, hash, id, on, previousHash, schemaVersion, seq, undoes },
    line: `${front},"hash":"${hash}",${back}\n`,
  };
}

/** Where the chain stands after an entry. */
export const headAfter = ({ seq, hash }: JournalEntry): Head => ({ seq, hash });

export const isSameHead = (one: Head, other: Head): boolean =>
  one.seq === other.seq && one.hash === other.hash;
