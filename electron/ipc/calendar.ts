import { app, dialog, type BrowserWindow } from 'electron';
import { ok } from '#shared/result.ts';
import { openCalendarFile } from '../data-folder/calendar-file.ts';
import { handle } from './handle.ts';

/** Keeps the calendar file in the folder that the operator chose here, and in no other. */
export function answerCalendar(window: BrowserWindow, path: string): void {
  const opening = openCalendarFile(path);

  handle('calendar:describe', async () => (await opening).place());
  handle('calendar:stop', async () => (await opening).keepIn(null));
  handle('calendar:write', async ({ text }) => (await opening).write(text));
  handle('calendar:choose-folder', async () => {
    const calendar = await opening;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Keep the calendar file in',
      buttonLabel: 'Keep it here',
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    const [folder] = filePaths;
    return canceled || folder === undefined ? ok(calendar.place()) : calendar.keepIn(folder);
  });
}
