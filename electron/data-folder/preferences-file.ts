import type { Preferences } from '#shared/ipc/channels.ts';
import { storedPreferences } from '#shared/ipc/contract.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

const USUAL: Preferences = { theme: 'system', textSize: 'normal', zone: null, lens: 'both' };

export type PreferencesFile = {
  readonly current: () => Preferences;
  readonly save: (preferences: Preferences) => Promise<Preferences>;
};

/** The preferences of this device. A file that cannot be understood counts as none. */
export async function openPreferences(path: string): Promise<PreferencesFile> {
  let current = await read(path);

  return {
    current: () => current,
    async save(preferences) {
      await writePrivateFile(path, `${JSON.stringify(preferences, null, 2)}\n`);
      current = preferences;
      return current;
    },
  };
}

async function read(path: string): Promise<Preferences> {
  try {
    const stored = storedPreferences.safeParse(JSON.parse((await readPrivateFile(path)) ?? 'null'));
    return stored.success ? stored.data : USUAL;
  } catch {
    return USUAL;
  }
}
