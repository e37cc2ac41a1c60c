import { randomUUID } from 'node:crypto';
import { id, type DeviceId } from '#shared/domain/ids.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The id of this installation, made once. A file that holds no id is replaced: entries keep theirs. */
export async function deviceIdIn(path: string): Promise<DeviceId> {
  const stored = (await readPrivateFile(path))?.trim();
  if (stored !== undefined && UUID.test(stored)) return id(stored);

  const made = randomUUID();
  await writePrivateFile(path, `${made}\n`);
  return id(made);
}
