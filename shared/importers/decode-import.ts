import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { MAX_FILE_BYTES } from './import-limits.ts';
import type { ImportProblem } from './report.ts';
import { firstInvalidByte } from './strict-utf8.ts';

/** `name` is for messages and proposals only; what a file is comes from its content. */
export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };

export type ImportTools = {
  /** Decodes UTF-8, dropping a byte order mark at the start. Throws where the bytes are not. */
  readonly decode: (bytes: Uint8Array) => string;
  /**
   * Unpacks gzip, and stops at `maximum` bytes of output. `null` where the platform cannot do it
   * synchronously: then unpack before, see `isGzip`.
   */
  readonly gunzip:
    ((bytes: Uint8Array, maximum: number) => Result<Uint8Array, GunzipRefusal>) | null;
};

export type GunzipRefusal = { readonly kind: 'too-large' } | { readonly kind: 'damaged' };

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Bytes as text: size, packing and encoding checked. */
export function decodeImport(bytes: Uint8Array, tools: ImportTools): Result<string, ImportProblem> {
  if (bytes.length > MAX_FILE_BYTES) return refused(tooLarge(bytes.length));
  if (!isGzip(bytes)) return decodePlain(bytes, tools);

  if (tools.gunzip === null) return refused(problem('a file that is not packed', 'gzip'));
  const unpacked = tools.gunzip(bytes, MAX_FILE_BYTES);
  if (unpacked.ok) return decodePlain(unpacked.value, tools);
  return refused(
    unpacked.refusal.kind === 'too-large'
      ? problem(`at most ${megabytes(MAX_FILE_BYTES)} when unpacked`, 'more')
      : problem('gzip', 'a damaged or cut off file'),
  );
}

function decodePlain(bytes: Uint8Array, tools: ImportTools): Result<string, ImportProblem> {
  if (bytes.length > MAX_FILE_BYTES) return refused(tooLarge(bytes.length));
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refused(problem('text in UTF-8', 'UTF-16; save it again as UTF-8'));
  }
  try {
    return ok(tools.decode(bytes));
  } catch {
    return refused(notUtf8(bytes));
  }
}

function notUtf8(bytes: Uint8Array): ImportProblem {
  const place = Math.max(0, firstInvalidByte(bytes));
  const byte = (bytes[place] ?? 0).toString(16).padStart(2, '0').toUpperCase();
  return { path: `byte ${place + 1}`, expected: 'text in UTF-8', found: `the byte ${byte}` };
}

/** For callers that know a file's size before they read it. */
export const tooLarge = (bytes: number): ImportProblem =>
  problem(`at most ${megabytes(MAX_FILE_BYTES)}`, megabytes(bytes));

const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;

const problem = (expected: string, found: string): ImportProblem => ({
  path: '$',
  expected,
  found,
});
