import { createHash } from 'node:crypto';
import type { Verification } from '#shared/journal/verify.ts';

const NEWLINE = 0x0a;
const MARK = '"format":"lightkeeper-snapshot"';

/** Whether the first line is the header of an archive. */
export const isSnapshot = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 256)).toString('utf8').includes(MARK);

/** The last line of an archive holds the SHA-256 of everything before it. */
export function verifySnapshot(file: string, bytes: Uint8Array): Verification {
  const text = Buffer.from(bytes);
  const headerEnd = text.indexOf(NEWLINE) + 1;
  const rowsEnd = text.lastIndexOf(NEWLINE, text.length - 2) + 1;
  const header = parsed(text.toString('utf8', 0, headerEnd));
  const seal = parsed(text.toString('utf8', rowsEnd));
  const seq = typeof header['seq'] === 'number' ? header['seq'] : 0;
  const hash = typeof header['hash'] === 'string' ? header['hash'] : null;
  const holds =
    rowsEnd >= headerEnd &&
    seal['sha256'] === createHash('sha256').update(text.subarray(0, rowsEnd)).digest('hex');
  return {
    entries: holds ? seq : 0,
    head: holds ? { seq, hash } : { seq: 0, hash: null },
    broken: holds ? null : { seq, file, problem: 'The content does not match its hash.' },
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
