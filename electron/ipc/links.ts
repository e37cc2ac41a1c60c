import type { BrowserWindow } from 'electron';
import { openLink } from '../security/open-link.ts';
import { handle } from './handle.ts';

export function answerLinks(window: BrowserWindow): void {
  handle('link:open', async ({ address }) => ({ opened: await openLink(window, address) }));
}
