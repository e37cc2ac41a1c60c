import { refused, ok, type Result } from '#shared/result.ts';
import type { JournalEntry } from './entry.ts';
import { LEAF_PREFIX, type Codec } from './hash-chain.ts';

/** The part of an entry that its place in the chain is judged by. */
export type Link = Pick<JournalEntry, 'seq' | 'hash' | 'previousHash' | 'schemaVersion'>;

/** Within JSON it can only stand between members, since quotes in strings are escaped. */
const HASH_MEMBER = ',"hash":"';
const HASH_LENGTH = 64;
/** The member with its closing quote. */
const MEMBER_LENGTH = HASH_MEMBER.length + HASH_LENGTH + 1;

/** The end of every line: members stand in canonical order, and after these comes only `undoes`. */
const LINK =
  /"previousHash":(?:null|"([0-9a-f]{64})"),"schemaVersion":(\d{1,9}),"seq":(\d{1,15}),"undoes":(?:null|"[^"]*")\}$/u;

/**
 * Checks one line, without its newline, against its own hash, and reads its place in the chain.
 *
 * What is hashed are the bytes on disk without the member `hash`: whatever was changed in the line,
 * even where it means the same JSON, is found. The rest of the entry is not read, which makes this
 * several times quicker; the hash vouches for it.
 */
export function readLink(line: Uint8Array, codec: Codec): Result<Link, string> {
  const member = hashMemberIn(line);
  if (member === null) return refused(whatItIs(line, codec));

  let end: string;
  try {
    end = codec.decode(line.subarray(member));
  } catch {
    return refused('The line is not text.');
  }
  const link = LINK.exec(end);
  const hash = end.slice(HASH_MEMBER.length, HASH_MEMBER.length + HASH_LENGTH);
  if (link === null) return refused(whatItIs(line, codec));

  if (codec.sha256(coveredBy(line, member)) !== hash) {
    return refused('The content does not match its hash.');
  }

  const [, previousHash = null, schemaVersion, seq] = link;
  return ok({ hash, previousHash, schemaVersion: Number(schemaVersion), seq: Number(seq) });
}

/** The whole entry of a line that holds. */
export function readLine(line: Uint8Array, codec: Codec): Result<JournalEntry, string> {
  const link = readLink(line, codec);
  if (!link.ok) return link;
  try {
    return ok(JSON.parse(codec.decode(line)) as JournalEntry);
  } catch {
    return refused('The line is not JSON.');
  }
}

/** Grown as needed and written over by each line: a chain has hundreds of thousands of them. */
let scratch = new Uint8Array(4096);

/** What the hash covers: the line behind its prefix, without the member. Valid until the next call. */
function coveredBy(line: Uint8Array, member: number): Uint8Array {
  if (scratch.length <= line.length) scratch = new Uint8Array(2 * line.length);
  scratch[0] = LEAF_PREFIX;
  scratch.set(line, 1);
  scratch.copyWithin(1 + member, 1 + member + MEMBER_LENGTH, 1 + line.length);
  return scratch.subarray(0, 1 + line.length - MEMBER_LENGTH);
}

function whatItIs(line: Uint8Array, codec: Codec): string {
  try {
    JSON.parse(codec.decode(line));
    return 'The line is not a journal entry.';
  } catch {
    return 'The line is not JSON.';
  }
}

/** The last one is the entry's own: after it come only strings, numbers and null. */
function hashMemberIn(line: Uint8Array): number | null {
  let start = line.length - MEMBER_LENGTH;
  while (start > 0 && !isHashMember(line, start)) start = line.lastIndexOf(COMMA, start - 1);
  return start > 0 && line[start + MEMBER_LENGTH - 1] === QUOTE ? start : null;
}

function isHashMember(line: Uint8Array, start: number): boolean {
  for (let place = 0; place < HASH_MEMBER.length; place += 1) {
    if (line[start + place] !== HASH_MEMBER.charCodeAt(place)) return false;
  }
  return true;
}

const COMMA = 0x2c;
const QUOTE = 0x22;
