import { app, dialog, type BrowserWindow } from 'electron';

/** Two crashes within this time are one fault that a reload does not cure. */
const SOON_MS = 30_000;
/** Chromium's code for a load that another one replaced. */
const ABORTED = -3;

/**
 * Brings the page back after its process ended; the log is on disk, and a reload reads it again.
 *
 * The second time within half a minute the operator is asked, as is one whose page cannot be loaded.
 */
export function keepPageAlive(window: BrowserWindow): void {
  let lastAt = Number.NEGATIVE_INFINITY;

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    const again = now - lastAt < SOON_MS;
    lastAt = now;
    if (again) void ask(window, 'The window stopped working twice within half a minute.');
    else window.webContents.reload();
  });

  window.webContents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) void ask(window, 'The window could not be loaded.');
  });
}

async function ask(window: BrowserWindow, happened: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Lightkeeper',
    message: happened,
    detail:
      'Every saved entry is in the journal on disk. Load the window again, or quit and start again.',
    buttons: ['Load again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else app.quit();
}
