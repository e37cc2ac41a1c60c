import {
  decodeImport,
  isGzip,
  tooLarge,
  type GunzipRefusal,
} from '#shared/importers/decode-import.ts';
import { READ_FORMATS } from '#shared/importers/detect-format.ts';
import { MAX_FILE_BYTES } from '#shared/importers/import-limits.ts';
import { parseJson } from '#shared/importers/parse-json.ts';
import { readImport, readImportText } from '#shared/importers/read-import.ts';
import { READ_UPKEEP, readUpkeepText } from '#shared/importers/read-upkeep.ts';
import type { ImportProblem } from '#shared/importers/report.ts';
import type { ReadingDay } from '#shared/importers/upkeep-draft.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import type { FileToRead, ReadAnswer, ReadFile, ReadingStep, Unreadable } from './messages.ts';
import { unpackGzip } from './unpack-gzip.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Unpacks where it must, and reads: all of the file, or the problems that say why not. */
export async function readBytes(
  { name, bytes: given, day }: FileToRead,
  onStep: (step: ReadingStep) => void,
): Promise<ReadAnswer> {
  if (given.length > MAX_FILE_BYTES) return refused(unknown([tooLarge(given.length)]));

  let bytes = given;
  if (isGzip(given)) {
    onStep('unpacking');
    const unpacked = await unpackGzip(given, MAX_FILE_BYTES);
    // Asked for what it found, the reader says it in its own words.
    if (!unpacked.ok) return withoutHash(readImport({ name, bytes: given }, toolsThat(unpacked)));
    bytes = unpacked.value;
  }

  onStep('reading');
  const file = readEither(bytes, day);
  return file.ok ? ok({ file: file.value, sha256: await hashOf(bytes) }) : file;
}

/** A file about upkeep, else a report or a feed. */
function readEither(bytes: Uint8Array, day: ReadingDay): Result<ReadFile['file'], Unreadable> {
  const text = decodeImport(bytes, toolsThat(refused({ kind: 'damaged' })));
  if (!text.ok) return refused(unknown([text.refusal]));
  const upkeep = readUpkeepText(text.value, day);
  if (upkeep !== null) {
    return upkeep.ok ? upkeep : refused({ of: 'upkeep', problems: upkeep.refusal });
  }
  const report = readImportText(text.value);
  if (report.ok) return report;
  const isReport = isReportText(text.value, report.refusal);
  return refused({
    of: isReport ? 'report' : 'unknown',
    problems: report.refusal.map(withAllFormats),
  });
}

const unknown = (problems: readonly ImportProblem[]): Unreadable => ({ of: 'unknown', problems });

/** JSON that is broken may have been an export of chores as well. */
const isReportText = (text: string, problems: readonly ImportProblem[]): boolean =>
  !problems.some(({ expected }) => expected === READ_FORMATS) &&
  (!/^\s*[{[]/.test(text) || parseJson(text).ok);

const withAllFormats = (problem: ImportProblem): ImportProblem =>
  problem.expected === READ_FORMATS
    ? { ...problem, expected: `${READ_FORMATS}; or ${READ_UPKEEP}` }
    : problem;

const toolsThat = (gunzipped: Result<Uint8Array, GunzipRefusal>) => ({
  decode: (bytes: Uint8Array) => decoder.decode(bytes),
  gunzip: () => gunzipped,
});

const withoutHash = (read: ReturnType<typeof readImport>): ReadAnswer =>
  read.ok ? ok({ file: read.value, sha256: '' }) : refused(unknown(read.refusal));

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
