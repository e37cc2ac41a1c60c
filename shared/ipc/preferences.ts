import { z } from 'zod';
import { NOTIFICATION_GROUPS, type NotificationPreferences } from '#shared/domain/notification.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** Keys that may bring the console to the front from anywhere, as Electron writes them. */
export const GLOBAL_SHORTCUTS = [
  'CommandOrControl+Shift+L',
  'CommandOrControl+Alt+L',
  'CommandOrControl+Shift+Space',
] as const;
export type GlobalShortcut = (typeof GLOBAL_SHORTCUTS)[number];

/** How this device shows and tells things. Never part of the log. */
export type Preferences = {
  readonly theme: ThemeChoice;
  readonly textSize: 'normal' | 'large';
  /** IANA zone shown beside UTC; `null`: the system's. */
  readonly zone: string | null;
  readonly lens: 'reliability' | 'both' | 'security';
  /** Closing the window leaves the console running, with an icon in the tray. */
  readonly keepInTray: boolean;
  /** `null`: none. */
  readonly globalShortcut: GlobalShortcut | null;
  readonly notifications: NotificationPreferences;
};

export const USUAL_PREFERENCES: Preferences = {
  theme: 'system',
  textSize: 'normal',
  zone: null,
  lens: 'both',
  keepInTray: false,
  globalShortcut: null,
  notifications: { groups: [], quiet: { from: '22:00', to: '08:00' }, badge: false },
};

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

const shape = {
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.enum(['normal', 'large']),
  zone: z
    .string()
    .regex(/^[A-Za-z][\w+/-]{0,63}$/u)
    .nullable(),
  lens: z.enum(['reliability', 'both', 'security']),
  keepInTray: z.boolean(),
  globalShortcut: z.enum(GLOBAL_SHORTCUTS).nullable(),
  notifications: z.strictObject({
    groups: z.array(z.enum(NOTIFICATION_GROUPS)).max(NOTIFICATION_GROUPS.length),
    quiet: z.strictObject({ from: timeOfDay, to: timeOfDay }).nullable(),
    badge: z.boolean(),
  }),
};

/** What the window may ask to be remembered: all of them. */
export const preferencesInput = z.strictObject(shape) satisfies z.ZodType<Preferences>;

/** What a file in the data folder may say they are; an older one knows fewer. */
export const storedPreferences: z.ZodType<Preferences> = z.strictObject({
  ...shape,
  keepInTray: shape.keepInTray.default(USUAL_PREFERENCES.keepInTray),
  globalShortcut: shape.globalShortcut.default(USUAL_PREFERENCES.globalShortcut),
  notifications: shape.notifications.default(() => ({
    ...USUAL_PREFERENCES.notifications,
    groups: [],
  })),
});
