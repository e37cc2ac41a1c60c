import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarAnswer, CalendarPlace } from '#shared/ipc/channels.ts';
import { ok, refused } from '#shared/result.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

export const CALENDAR_NAME = 'lightkeeper-chores.ics';

export type CalendarFile = {
  readonly place: () => CalendarPlace;
  /** From now on in this folder; `null`: nowhere. */
  readonly keepIn: (folder: string | null) => Promise<CalendarAnswer>;
  /** Whole or not at all; a link in its place is refused. Without a folder nothing happens. */
  readonly write: (text: string) => Promise<CalendarAnswer>;
};

/**
 * The calendar file of this device, in a folder that only the operator names. Which one it is stands
 * in the data folder, and never in the log.
 */
export async function openCalendarFile(path: string): Promise<CalendarFile> {
  let folder = await folderIn(path);
  const place = (): CalendarPlace => ({
    path: folder === null ? null : join(folder, CALENDAR_NAME),
  });

  return {
    place,
    async keepIn(chosen) {
      try {
        await writePrivateFile(path, `${JSON.stringify({ folder: chosen })}\n`);
      } catch (error) {
        return refusedFor(error, 'The choice was not kept');
      }
      folder = chosen;
      return ok(place());
    },
    async write(text) {
      const target = place().path;
      if (target === null) return ok(place());
      try {
        const there = await lstat(target).catch(() => null);
        if (there !== null && !there.isFile()) {
          const sentence = `The calendar file was not written: ${target} is a link or no file, and whatever it leads to was left alone. Remove it, or choose another folder.`;
          return refused({ kind: 'not-written', sentence });
        }
        await writePrivateFile(target, text);
        return ok(place());
      } catch (error) {
        return refusedFor(error, 'The calendar file was not written');
      }
    },
  };
}

async function folderIn(path: string): Promise<string | null> {
  try {
    const stored: unknown = JSON.parse((await readPrivateFile(path)) ?? 'null');
    const folder = (stored as { readonly folder?: unknown } | null)?.folder;
    return typeof folder === 'string' && folder !== '' ? folder : null;
  } catch {
    return null;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'this user may not write to the folder',
  EPERM: 'this user may not write to the folder',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder is no longer there',
  ENOTDIR: 'the folder is no longer there',
};

function refusedFor(error: unknown, what: string): CalendarAnswer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown reason';
  const why = REASONS[code] ?? `the system answered ${code}`;
  const sentence = `${what}: ${why}. The one before is as it was. Choose another folder, or make room.`;
  return refused({ kind: 'not-written', sentence });
}
