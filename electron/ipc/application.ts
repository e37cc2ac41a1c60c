import { app } from 'electron';
import type { AppInfo } from '#shared/ipc/channels.ts';
import type { PreferencesFile } from '../data-folder/preferences-file.ts';
import type { Workspaces } from '../workspaces.ts';
import { handle } from './handle.ts';

export type Installation = {
  readonly deviceId: string;
  readonly preferences: PreferencesFile;
  /** Once the log is open. */
  readonly workspaces: Promise<Workspaces>;
  readonly clockOffset: number;
};

/** What the page knows of the application, and which log it shows. */
export function answerApplication(installation: Installation): void {
  const { deviceId, preferences, workspaces, clockOffset } = installation;

  handle('app:describe', async (): Promise<AppInfo> => {
    const { current, folder } = await workspaces;
    const { electron, chrome } = process.versions;
    return {
      version: __APP_VERSION__,
      runtime: `Electron ${electron}, Chromium ${chrome}`,
      platform: process.platform,
      workspace: current(),
      dataFolder: folder(),
      deviceId,
      preferences: preferences.current(),
      clockOffset,
    };
  });

  handle('app:quit', () => {
    app.quit();
    return null;
  });

  handle('workspace:open', async ({ workspace }) => (await workspaces).open(workspace));
}
