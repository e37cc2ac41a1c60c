import { app, dialog } from 'electron';

/**
 * Tells of a fault that nobody foresaw, once, in place of Electron's message with its traces, which
 * may quote a record.
 *
 * The console goes on: what was saved is on the disk, and an entry is acknowledged only once it is.
 */
export function tellUnforeseenFaults(): void {
  let isTold = false;

  process.on('uncaughtException', (error) => {
    process.stderr.write(`Unforeseen fault: ${kindOf(error)}\n`);
    if (isTold) return;
    isTold = true;
    void tell();
  });
}

async function tell(): Promise<void> {
  await app.whenReady();
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Lightkeeper',
    message: 'Something in the console failed that was not foreseen.',
    detail:
      'Every entry that was shown as saved is in the journal on disk. If a part of the window no longer answers, quit and start again.',
    buttons: ['Go on', 'Quit'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) app.quit();
}

const kindOf = (error: Error): string => ('code' in error ? String(error.code) : error.name);
