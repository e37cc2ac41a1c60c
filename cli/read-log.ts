import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isGzip } from '#shared/importers/decode-import.ts';
import type { Codec } from '#shared/journal/hash-chain.ts';
import { verifyChain } from '#shared/journal/verify.ts';
import type { Segment, Verification } from '#shared/journal/verify.ts';
import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { readFile, reasonOf } from './read-file.ts';
import { isSnapshot, verifySnapshot } from './verify-snapshot.ts';

/** Segments rotate long before this; an archive holds a whole log. */
const LARGEST = 1024 ** 3;
const SEGMENT = /^\d{8}\.jsonl$/;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const codec: Codec = {
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};

export type VerifiedLog = Verification & { readonly what: 'journal' | 'archive' };

/** Verifies a journal folder, a segment, or an archive. A refusal says why there is no log there. */
export function readLog(path: string): Result<VerifiedLog, string> {
  try {
    return statSync(path).isDirectory() ? readFolder(path) : readPacked(path);
  } catch (error) {
    return refused(reasonOf(error));
  }
}

/** The journal is in `log/` of the data folder; either may be named. */
function readFolder(path: string): Result<VerifiedLog, string> {
  const inner = join(path, 'log');
  const folder = existsSync(inner) && statSync(inner).isDirectory() ? inner : path;
  const names = readdirSync(folder)
    .filter((name) => SEGMENT.test(name))
    .toSorted();
  if (names.length === 0) return refused('it holds no journal');

  const segments: Segment[] = [];
  for (const [index, file] of names.entries()) {
    const bytes = readFile(join(folder, file), LARGEST);
    if (!bytes.ok) return refused(`${file}: ${bytes.refusal}`);
    if (file !== `${String(index + 1).padStart(8, '0')}.jsonl`) {
      const before = verifyChain(segments, codec);
      const missing = {
        seq: before.head.seq + 1,
        file,
        problem: 'A segment before it is missing.',
      };
      return ok({ ...before, broken: before.broken ?? missing, what: 'journal' });
    }
    segments.push({ file, bytes: bytes.value });
  }
  return ok({ ...verifyChain(segments, codec), what: 'journal' });
}

function readPacked(path: string): Result<VerifiedLog, string> {
  const read = readFile(path, LARGEST);
  if (!read.ok) return read;
  const file = basename(path);
  const bytes = isGzip(read.value) ? unpacked(read.value) : read.value;
  if (bytes === null) {
    return ok({
      ...NOTHING,
      what: 'archive',
      broken: { seq: 1, file, problem: 'It cannot be unpacked.' },
    });
  }
  if (isSnapshot(bytes)) return ok({ ...verifySnapshot(file, bytes), what: 'archive' });
  if (bytes[0] !== 0x7b) return refused('it is neither a journal nor a log archive');
  return ok({ ...verifyChain([{ file, bytes }], codec), what: 'journal' });
}

const NOTHING = { entries: 0, head: { seq: 0, hash: null } } as const;

function unpacked(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch {
    return null;
  }
}
