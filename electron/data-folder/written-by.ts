import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SCHEMA_VERSION } from '#shared/journal/entry.ts';
import { ok, refused, type Result } from '#shared/result.ts';
import { writePrivateFile } from './private-file.ts';
import type { StartFailure } from './start-failure.ts';

/** What wrote the data folder last. Chromium and the log both go forward only. */
export type Writer = {
  readonly app: string;
  readonly schemaVersion: number;
  /** The major version, which decides the format of the projection's files. */
  readonly chromium: number;
};

const writer = z.object({
  app: z.string(),
  schemaVersion: z.number().int().positive(),
  chromium: z.number().int().positive(),
}) satisfies z.ZodType<Writer>;

export const thisWriter = (): Writer => ({
  app: __APP_VERSION__,
  schemaVersion: SCHEMA_VERSION,
  chromium: Number.parseInt(process.versions['chrome'] ?? '0', 10),
});

/**
 * Refuses a data folder that a newer console wrote, before a byte of it is touched.
 *
 * A missing marker is a new folder. A marker that cannot be read is refused like a newer one: it
 * may be newer, and an older console cannot know.
 */
export function refuseNewer(markerPath: string, own: Writer): Result<null, StartFailure> {
  const text = readIfThere(markerPath);
  if (!text.ok) return text;
  if (text.value === null) return ok(null);

  const last = writer.safeParse(parsed(text.value));
  if (!last.success) return refused(unreadable(markerPath));
  if (last.data.schemaVersion > own.schemaVersion || last.data.chromium > own.chromium) {
    return refused(newer(last.data, own));
  }
  return ok(null);
}

export async function markWriter(markerPath: string, own: Writer): Promise<void> {
  const content = `${JSON.stringify(own)}\n`;
  const before = readIfThere(markerPath);
  if (before.ok && before.value === content) return;
  await writePrivateFile(markerPath, content);
}

function readIfThere(path: string): Result<string | null, StartFailure> {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // A file where the folder should be is found, and told, when the folder is opened.
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return missing ? ok(null) : refused(unreadable(path));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const unreadable = (path: string): StartFailure => ({
  happened: `${path} could not be read.`,
  means:
    'It says which version wrote the log last. Without it the log might be damaged by opening.',
  toDo: 'Restore this file from a backup of the data folder, then start again.',
});

const newer = (last: Writer, own: Writer): StartFailure => ({
  happened: `The log was last written by Lightkeeper ${last.app} (log format ${last.schemaVersion}, Chromium ${last.chromium}).`,
  means: `This is Lightkeeper ${own.app} (log format ${own.schemaVersion}, Chromium ${own.chromium}), which is older and could lose what it does not know. Nothing was changed.`,
  toDo: `Start Lightkeeper ${last.app} or newer, or set LIGHTKEEPER_DATA to another folder.`,
});
