import { nativeTheme } from 'electron';
import type { PreferencesFile } from '../data-folder/preferences-file.ts';
import { handle } from './handle.ts';

/** Saving them also turns the window's own colours. */
export function answerPreferences(preferences: PreferencesFile): void {
  nativeTheme.themeSource = preferences.current().theme;

  handle('preferences:save', async (wanted) => {
    const saved = await preferences.save(wanted);
    nativeTheme.themeSource = saved.theme;
    return saved;
  });
}
