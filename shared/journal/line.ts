import { refused, ok, type Result } from '#shared/result.ts';
import type { JournalEntry } from './entry.ts';
import { LEAF_PREFIX, type Codec } from './hash-chain.ts';

/** `,"hash":"`: within JSON it can only stand between members, since quotes in strings are escaped. */
const HASH_MEMBER = [0x2c, 0x22, 0x68, 0x61, 0x73, 0x68, 0x22, 0x3a, 0x22] as const;
const HASH_LENGTH = 64;
/** The member with its closing quote. */
const MEMBER_LENGTH = HASH_MEMBER.length + HASH_LENGTH + 1;

/**
 * Reads one line, without its newline, and checks it against its own hash.
 *
 * What is hashed are the bytes on disk without the member `hash`, not the entry written anew:
 * whatever was changed in the line, even where it means the same JSON, is found.
 */
export function readLine(line: Uint8Array, codec: Codec): Result<JournalEntry, string> {
  let entry: unknown;
  try {
    entry = JSON.parse(codec.decode(line));
  } catch {
    return refused('The line is not JSON.');
  }
  if (!isEntry(entry)) return refused('The line is not a journal entry.');

  const member = hashMemberIn(line);
  if (member === null) return refused('The line has no hash where it should be.');

  const covered = new Uint8Array(1 + line.length - MEMBER_LENGTH);
  covered[0] = LEAF_PREFIX;
  covered.set(line.subarray(0, member), 1);
  covered.set(line.subarray(member + MEMBER_LENGTH), 1 + member);
  if (codec.sha256(covered) !== entry.hash) {
    return refused('The content does not match its hash.');
  }
  return ok(entry);
}

/** Its place and its changes. The hash vouches for the rest: only whole entries are ever chained. */
function isEntry(entry: unknown): entry is JournalEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { seq, hash, previousHash, schemaVersion, changes } = entry as Partial<JournalEntry>;
  return (
    Number.isSafeInteger(seq) &&
    typeof hash === 'string' &&
    hash.length === HASH_LENGTH &&
    (previousHash === null || typeof previousHash === 'string') &&
    Number.isSafeInteger(schemaVersion) &&
    Array.isArray(changes)
  );
}

/** The last one is the entry's own: after it come only strings, numbers and null. */
function hashMemberIn(line: Uint8Array): number | null {
  for (let start = line.length - MEMBER_LENGTH; start > 0; start -= 1) {
    if (
      line[start] === HASH_MEMBER[0] &&
      HASH_MEMBER.every((byte, i) => line[start + i] === byte)
    ) {
      return start;
    }
  }
  return null;
}
