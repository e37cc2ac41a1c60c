import { app, type WebContents } from 'electron';
import { isOwnPage, PAGE_ADDRESS } from './app-address.ts';

type Departure = { readonly url: string; readonly preventDefault: () => void };

/**
 * Keeps every page where it is: it may reload itself, and go nowhere else; no window opens another,
 * none embeds one, nothing is downloaded by a link.
 */
export function forbidLeaving(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', stayOnPage);
    contents.on('will-redirect', stayOnPage);
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('did-navigate', (_left, address) => {
      comeBackFrom(address, contents);
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    keepTrafficLocal(contents);
  });
}

function stayOnPage(event: Departure): void {
  if (!isOwnPage(event.url)) event.preventDefault();
}

/** Chromium asks nobody before it goes to `about:blank`, which would look like a lost log. */
function comeBackFrom(address: string, contents: WebContents): void {
  if (!isOwnPage(address)) contents.loadURL(PAGE_ADDRESS).catch(() => {});
}

/** Name resolution is off already; peer connections would do without names. */
function keepTrafficLocal(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
