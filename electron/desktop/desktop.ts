import { app, Notification, type BrowserWindow } from 'electron';
import type { PreferencesFile } from '../data-folder/preferences-file.ts';
import { handle } from '../ipc/handle.ts';
import { tell } from '../ipc/tell.ts';
import { focusWindow } from '../window.ts';
import { notificationsFor } from './notifications.ts';
import { shortcutFor } from './shortcut.ts';
import { trayOf } from './tray.ts';

/**
 * What of the console is outside of its window: tray, keys, notifications, the badge. Nothing of it
 * is there before the operator asks for it.
 */
export function openDesktop(window: BrowserWindow, preferences: PreferencesFile): void {
  const tray = trayOf(window);
  const shortcut = shortcutFor(() => {
    focusWindow(window);
    tell(window, 'menu:chosen', { command: 'little-thing' });
  });
  const notify = notificationsFor(window);
  let late = 0;
  let isBadged = false;
  const drawBadge = (): void => void app.setBadgeCount(isBadged ? late : 0);
  hideWhenClosed(window, () => tray.state() === 'shown');

  handle('desktop:describe', () => ({
    tray: tray.state(),
    shortcut: shortcut.state(),
    canNotify: Notification.isSupported(),
  }));
  handle('desktop:tell', (due) => {
    late = due.late;
    if (isBadged) drawBadge();
    tray.tell(due.next);
    return null;
  });
  handle('notifications:show', (wanted) => ({ shown: notify(wanted) }));

  preferences.follow(({ globalShortcut, keepInTray, notifications }) => {
    tray.show(keepInTray);
    shortcut.listenFor(globalShortcut);
    if (isBadged === notifications.badge) return;
    isBadged = notifications.badge;
    drawBadge();
  });
}

/** The window only hides while the tray leads back to it; quitting still closes it. */
function hideWhenClosed(window: BrowserWindow, isKept: () => boolean): void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  window.on('close', (event) => {
    if (isQuitting || !isKept()) return;
    event.preventDefault();
    window.hide();
  });
}
