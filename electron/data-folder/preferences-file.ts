import { storedPreferences, USUAL_PREFERENCES, type Preferences } from '#shared/ipc/preferences.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

export type PreferencesFile = {
  readonly current: () => Preferences;
  readonly save: (preferences: Preferences) => Promise<Preferences>;
  /** Told at once, and whenever they change, before they are on the disk. */
  readonly follow: (listener: (preferences: Preferences) => void) => void;
};

/** The preferences of this device. A file that cannot be understood counts as none. */
export async function openPreferences(path: string): Promise<PreferencesFile> {
  let current = await read(path);
  const listeners: ((preferences: Preferences) => void)[] = [];

  return {
    current: () => current,
    async save(preferences) {
      // Whoever asks next what came of them is answered with these.
      current = preferences;
      for (const listener of listeners) listener(preferences);
      await writePrivateFile(path, `${JSON.stringify(preferences, null, 2)}\n`);
      return preferences;
    },
    follow(listener) {
      listeners.push(listener);
      listener(current);
    },
  };
}

async function read(path: string): Promise<Preferences> {
  try {
    const stored = storedPreferences.safeParse(JSON.parse((await readPrivateFile(path)) ?? 'null'));
    return stored.success ? stored.data : USUAL_PREFERENCES;
  } catch {
    return USUAL_PREFERENCES;
  }
}
