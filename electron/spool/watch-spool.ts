import { watch } from 'node:fs';
import { privateFolder } from '../data-folder/data-folder.ts';

/** Several writes at once are one change; a terminal writes a line in less. */
const TOGETHER_MS = 50;

/**
 * Tells when something in the spool's folder changes, which is made where it is missing.
 *
 * Where the system cannot watch, nothing is told: the window also looks by itself, once a minute.
 *
 * @returns ends the watching
 */
export function watchSpool(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(privateFolder(folder), { persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(onChange, TOGETHER_MS);
    });
    watcher.on('error', () => {
      watcher.close();
    });
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    return () => {};
  }
}
