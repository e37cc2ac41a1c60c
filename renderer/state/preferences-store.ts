import { USUAL_PREFERENCES, type Preferences } from '#shared/ipc/preferences.ts';
import { create } from 'zustand';

type PreferencesState = {
  readonly preferences: Preferences;
  /** Takes what the device remembers, and how it is told of changes. */
  readonly adopt: (preferences: Preferences, save: (preferences: Preferences) => void) => void;
  /** Shown at once, and remembered by the device. */
  readonly change: (change: Partial<Preferences>) => void;
};

let saveOnDevice: (preferences: Preferences) => void = () => undefined;

/** How this device shows things: theme, text size, zone, lens. Never part of the log. */
export const usePreferences = create<PreferencesState>()((set, current) => ({
  preferences: USUAL_PREFERENCES,
  adopt: (preferences, save) => {
    saveOnDevice = save;
    set({ preferences });
  },
  change: (change) => {
    const preferences = { ...current().preferences, ...change };
    set({ preferences });
    saveOnDevice(preferences);
  },
}));

export const useLens = (): Preferences['lens'] => usePreferences((state) => state.preferences.lens);
