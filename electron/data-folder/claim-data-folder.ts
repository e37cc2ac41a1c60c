import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, normalize } from 'node:path';
import { app } from 'electron';
import { dataFolderFrom } from '#shared/data-folder/data-folder-place.ts';
import { ok, type Result } from '#shared/result.ts';
import { openDataFolder, partsOf } from './data-folder.ts';
import type { StartFailure } from './start-failure.ts';
import { refuseNewer, thisWriter } from './written-by.ts';

/**
 * Decides where the log lives, checks that this console may write there, and gives the folder to
 * Chromium too. Has to be called before the app is ready.
 *
 * Where it is refused, Chromium gets an empty folder of its own: it writes to whatever it is given,
 * and a refused folder stays as it was, to the byte.
 */
export function claimDataFolder(environment: NodeJS.ProcessEnv): Result<string, StartFailure> {
  const folder = dataFolderFrom(environment, app.getPath('userData'), { isAbsolute, normalize });
  const claimed = folder.ok ? claim(folder.value) : folder;

  const forChromium = claimed.ok ? claimed.value : passingFolder();
  app.setPath('userData', forChromium);
  app.setPath('sessionData', partsOf(forChromium).chromium);
  app.setPath('crashDumps', join(partsOf(forChromium).chromium, 'crashes'));
  return claimed;
}

function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lightkeeper-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function claim(folder: string): Result<string, StartFailure> {
  const known = refuseNewer(partsOf(folder).writtenBy, thisWriter());
  if (!known.ok) return known;
  const opened = openDataFolder(folder);
  return opened.ok ? ok(folder) : opened;
}
