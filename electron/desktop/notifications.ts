import { Notification, type BrowserWindow } from 'electron';
import type { Requests } from '#shared/ipc/channels.ts';
import { tell } from '../ipc/tell.ts';
import { focusWindow } from '../window.ts';
import { notificationText } from './notification-text.ts';

/** More than the window ever asks for; a page that was taken over could otherwise flood the screen. */
const MOST_A_MINUTE = 6;
const MINUTE_MS = 60_000;

type Wanted = Requests['notifications:show']['input'];

/** Shows native notifications; a click brings the window to the front, at what it is about. */
export function notificationsFor(window: BrowserWindow): (wanted: Wanted) => boolean {
  /** Kept while they stand: one that is collected no longer answers a click. */
  const standing = new Set<Notification>();
  let shownAt: readonly number[] = [];

  return ({ body, title, view }) => {
    const now = performance.now();
    shownAt = shownAt.filter((at) => now - at < MINUTE_MS);
    if (!Notification.isSupported() || shownAt.length >= MOST_A_MINUTE) return false;
    shownAt = [...shownAt, now];

    const notification = new Notification({
      title: notificationText(title, process.platform),
      body: notificationText(body, process.platform),
    });
    standing.add(notification);
    const forget = (): void => void standing.delete(notification);
    notification.on('close', forget);
    notification.on('failed', forget);
    notification.on('click', () => {
      forget();
      focusWindow(window);
      tell(window, 'notification:opened', { view });
    });
    notification.show();
    return true;
  };
}
