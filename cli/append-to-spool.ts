import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, refused, type Result } from '#shared/result.ts';
import { SPOOL_FILE, SPOOL_FOLDER, spoolText, type SpoolLine } from '#shared/spool/spool-line.ts';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_WRONLY } = constants;
// Windows knows neither; making a link there needs the rights of an administrator.
const APPENDING = O_WRONLY | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

/**
 * Appends a line to the spool of a data folder, which is made where it is missing.
 *
 * One write at the end of the file, which the system never mixes with that of another process, and
 * on the disk when this returns. What a full disk cuts off has no end, and is no line.
 *
 * @returns a refusal as a sentence; then nothing was logged
 */
export function appendToSpool(dataFolder: string, line: SpoolLine): Result<null, string> {
  const folder = join(dataFolder, SPOOL_FOLDER);
  const file = join(folder, SPOOL_FILE);
  try {
    for (const path of [dataFolder, folder]) {
      if (isLink(path)) return refused(linkFound(path));
    }
    makeFolder(folder);
    const appended = append(file, spoolText(line));
    // Names last once their folders are on the disk, also those that another process just made.
    if (appended.ok) for (const path of [folder, dataFolder]) syncFolder(path);
    return appended;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP') return refused(linkFound(file));
    return refused(`${file} could not be written: ${REASONS[code] ?? (code || 'unknown reason')}`);
  }
}

function append(path: string, text: string): Result<null, string> {
  const file = openSync(path, APPENDING, OWNER_ONLY_FILE);
  try {
    if (!fstatSync(file).isFile()) return refused(`${path} is not a regular file`);
    if (process.platform !== 'win32') fchmodSync(file, OWNER_ONLY_FILE);
    const bytes = Buffer.from(text);
    if (writeSync(file, bytes) < bytes.length) return refused(`${path}: ${REASONS['ENOSPC']}`);
    fdatasyncSync(file);
    return ok(null);
  } finally {
    closeSync(file);
  }
}

function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  if (process.platform !== 'win32') chmodSync(folder, OWNER_ONLY_FOLDER);
  if (first === undefined) return;
  // What holds the first new folder, and each new one.
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    syncFolder(dirname(made));
  }
}

/** Windows cannot open folders, and needs no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

const linkFound = (path: string): string =>
  `${path} is a symbolic link, and the line would be written to where it points`;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'a file is where a folder should be',
  ENOTDIR: 'a file is where a folder should be',
  EISDIR: 'a folder has that name',
  ENXIO: 'it is not a regular file',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
};
