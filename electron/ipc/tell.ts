import type { BrowserWindow } from 'electron';
import type { EventChannel, Events } from '#shared/ipc/channels.ts';

/** Tells the page something it did not ask for; a page that is gone is told nothing. */
export function tell<Channel extends EventChannel>(
  window: BrowserWindow,
  channel: Channel,
  event: Events[Channel],
): void {
  if (!window.isDestroyed()) window.webContents.send(channel, event);
}
