import { clipboard } from 'electron';
import { handle } from './handle.ts';

/** Text only: the page has no permission of its own to touch the clipboard. */
export function answerClipboard(): void {
  handle('clipboard:write', async ({ text }) => {
    await clipboard.writeText(text);
    return null;
  });
}
