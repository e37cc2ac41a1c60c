import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { ok, refused } from '#shared/result.ts';
import { writePrivateFile } from '../data-folder/private-file.ts';
import { exportName } from './export-name.ts';
import { handle } from './handle.ts';

/** Saves an export where the operator says; the only way a file leaves the console. */
export function answerExport(window: BrowserWindow): void {
  handle('export:save', async ({ suggestedName, text }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: 'Save export',
      defaultPath: join(app.getPath('documents'), exportName(suggestedName)),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    if (canceled || filePath === '') return ok({ path: null });

    try {
      await writePrivateFile(filePath, text);
      return ok({ path: filePath });
    } catch (error) {
      return refused({ kind: 'not-written', sentence: sentenceOf(error) });
    }
  });
}

function sentenceOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  const why = REASONS[code] ?? `the system answered ${code}`;
  return `The export was not saved: ${why}. No file was changed. Choose another folder, or make room.`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'this user may not write to the folder',
  EPERM: 'this user may not write to the folder',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder is no longer there',
  EIO: 'the disk reported an error',
};
