import { nativeTheme } from 'electron';
import type { PreferencesFile } from '../data-folder/preferences-file.ts';
import { handle } from './handle.ts';

/** Saving them also turns the window's own colours. */
export function answerPreferences(preferences: PreferencesFile): void {
  preferences.follow(({ theme }) => {
    nativeTheme.themeSource = theme;
  });

  handle('preferences:save', (wanted) => preferences.save(wanted));
}
