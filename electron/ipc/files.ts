import { dialog, shell, type BrowserWindow } from 'electron';
import type { ChosenFile } from '#shared/ipc/channels.ts';
import type { Workspaces } from '../workspaces.ts';
import { readChosenFile } from './chosen-file.ts';
import { handle } from './handle.ts';

/** Choosing reports to import, and showing the operator where the log lives. */
export function answerFiles(window: BrowserWindow, workspaces: Promise<Workspaces>): void {
  handle('files:choose', async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Import files',
      buttonLabel: 'Read',
      properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    });
    if (canceled) return [];

    const files: ChosenFile[] = [];
    // One after the other, so that many large reports are not in memory twice at once.
    for (const path of filePaths) files.push(await readChosenFile(path));
    return files;
  });

  handle('folder:show', async () => {
    await shell.openPath((await workspaces).folder());
    return null;
  });
}
