import { join } from 'node:path';
import { SCHEMA_VERSION } from '#shared/journal/entry.ts';
import type { FileSystem } from './file-system.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** Which log this is, and the newest schema that was ever written to it. */
export type Generation = { readonly generation: string; readonly schemaVersion: number };

const FILE = 'generation.json';

/** What the folder says it is; `null` where the file is not there or cannot be understood. */
export async function readGeneration(
  files: FileSystem,
  folder: string,
): Promise<Generation | null> {
  const path = join(folder, FILE);
  if ((await files.kindOf(path)) !== 'file') return null;
  try {
    const { generation, schemaVersion } = JSON.parse(
      new TextDecoder().decode(await files.read(path)),
    ) as Partial<Generation>;
    if (typeof generation !== 'string' || generation === '') return null;
    if (!Number.isSafeInteger(schemaVersion)) return null;
    return { generation, schemaVersion: schemaVersion as number };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Marks the folder before the first entry of this schema is written to it. */
export async function writeGeneration(
  files: FileSystem,
  folder: string,
  generation: string,
): Promise<Generation> {
  const marked = { generation, schemaVersion: SCHEMA_VERSION };
  const text = `${JSON.stringify({ format: 'lightkeeper-log', ...marked }, null, 2)}\n`;
  await writeWholeFile(files, join(folder, FILE), new TextEncoder().encode(text));
  return marked;
}
