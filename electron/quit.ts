import { app } from 'electron';

/** Longest wait for the disk when the console ends; what was acknowledged is on it already. */
const PATIENCE_MS = 5000;

/** Ends with the last window, once what is still being written is on the disk. */
export function quitWithWindow(finish: () => Promise<unknown>): void {
  let finishing = false;

  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (finishing) return;
    finishing = true;

    const end = (): void => {
      app.exit(0);
    };
    setTimeout(end, PATIENCE_MS);
    finish().then(end, end);
  });
}
