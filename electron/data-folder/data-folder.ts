import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refused, type Result } from '#shared/result.ts';
import { SPOOL_FOLDER } from '#shared/spool/spool-line.ts';
import type { StartFailure } from './start-failure.ts';

/** Only its owner may enter. */
const MODE = 0o700;

/** What the data folder holds. The journal and the drafts of a log are under the log's own folder. */
export const partsOf = (folder: string) =>
  ({
    journal: join(folder, 'log'),
    drafts: join(folder, 'drafts'),
    demonstration: join(folder, 'demonstration'),
    spool: join(folder, SPOOL_FOLDER),
    chromium: join(folder, 'profile'),
    preferences: join(folder, 'preferences.json'),
    calendar: join(folder, 'calendar.json'),
    window: join(folder, 'window.json'),
    device: join(folder, 'device-id'),
    writtenBy: join(folder, 'written-by.json'),
  }) as const;

/**
 * Creates the data folder where it is missing, and closes it to everyone but its owner.
 *
 * A symbolic link is refused, for the folder and for what is in it: whoever may set a link could
 * otherwise have the log written to a place of their choice.
 */
export function openDataFolder(folder: string): Result<null, StartFailure> {
  try {
    mkdirSync(folder, { recursive: true, mode: MODE });
    for (const path of [folder, ...Object.values(partsOf(folder))]) {
      if (isLink(path)) return refused(linkFound(path));
    }
    if (process.platform !== 'win32') chmodSync(folder, MODE);
    return ok(null);
  } catch (error) {
    return refused(notCreated(folder, error));
  }
}

/** A folder inside the data folder, created for its owner only. */
export function privateFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: MODE });
  return path;
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

export const linkFound = (path: string): StartFailure => ({
  happened: `${path} is a symbolic link.`,
  means: 'The log would be written to the place where the link points. Nothing was opened.',
  toDo: 'Put the folder itself there, or set LIGHTKEEPER_DATA to the folder where the link points.',
});

const notCreated = (folder: string, error: unknown): StartFailure => ({
  happened: `The data folder ${folder} could not be opened: ${reason(error)}.`,
  means: 'There is no place to save the log. Nothing was changed.',
  toDo: 'Give the folder to this user, or set LIGHTKEEPER_DATA to another one, and start again.',
});

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'a file has that name',
  ENOTDIR: 'a file is where a folder should be',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return REASONS[code] ?? code;
}
