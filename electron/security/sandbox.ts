import { app } from 'electron';

/**
 * Turns the sandbox on for every process, whatever the command line says.
 *
 * Chromium cannot build it as root, and does not start without `--no-sandbox` there: the one user
 * for whom that switch keeps its meaning.
 */
export function enableSandbox(): void {
  const isRoot = process.platform === 'linux' && process.geteuid?.() === 0;
  if (!isRoot) app.enableSandbox();
}
