import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { SaveAnswer } from '#shared/ipc/channels.ts';
import { ok, refused } from '#shared/result.ts';
import { writePrivateFile } from '../data-folder/private-file.ts';
import { exportName } from './export-name.ts';
import { handle } from './handle.ts';

/** Saves an export where the operator says; the only way a file leaves the console. */
export function answerExport(window: BrowserWindow): void {
  handle('export:save', async ({ suggestedName, text }) => saved(window, suggestedName, text));
  handle('export:save-pdf', async ({ suggestedName }) => {
    let pdf: Uint8Array;
    try {
      // Before the dialog, so that it is what the operator saw when they asked.
      pdf = await window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true });
    } catch {
      return refused({ kind: 'not-written', sentence: NOT_PRINTED });
    }
    return saved(window, suggestedName, pdf);
  });
}

const NOT_PRINTED =
  'The page could not be made into a PDF, so nothing was saved. Try again, or save it as Markdown.';

async function saved(
  window: BrowserWindow,
  suggestedName: string,
  content: string | Uint8Array,
): Promise<SaveAnswer> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save export',
    defaultPath: join(app.getPath('documents'), exportName(suggestedName)),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return ok({ path: null });

  try {
    await writePrivateFile(filePath, content);
    return ok({ path: filePath });
  } catch (error) {
    return refused({ kind: 'not-written', sentence: sentenceOf(error) });
  }
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
