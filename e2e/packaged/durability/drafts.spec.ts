import { join } from 'node:path';
import { expect, test } from '../../fixtures/console.ts';
import { removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';

test('[DU3] a draft is there after a kill, and gone once it is removed', async ({
  launchConsole,
}) => {
  const home = scratchFolder();
  const dataFolder = join(home, 'data');
  const first = await launchConsole({ dataFolder });
  const saved = await first.page.evaluate(() =>
    window.bridge.saveDraft({ key: 'decide:checkout', value: { reason: 'half a sen' } }),
  );
  expect(saved).toEqual({ ok: true, value: { ok: true, value: null } });
  process.kill(-(first.app.process().pid ?? 0), 'SIGKILL');

  const second = await launchConsole({ dataFolder });
  const drafts = await second.page.evaluate(() => window.bridge.listDrafts());
  expect(drafts).toMatchObject({
    ok: true,
    value: [{ key: 'decide:checkout', value: { reason: 'half a sen' } }],
  });
  await second.page.evaluate(() => window.bridge.removeDraft({ key: 'decide:checkout' }));
  await second.close();

  const third = await launchConsole({ dataFolder });
  expect(await third.page.evaluate(() => window.bridge.listDrafts())).toEqual({
    ok: true,
    value: [],
  });
  await third.close();
  removeFolder(home);
});

test('[DU4] a page whose process ends comes back with its log', async ({ launchConsole }) => {
  const { app } = await launchConsole();
  const found = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return null;
    const loaded = (): Promise<void> =>
      new Promise((resolve) => {
        contents.once('did-finish-load', () => {
          resolve();
        });
      });
    // The first load ends before: it would be taken for the one that follows the crash.
    if (contents.isLoading()) await loaded();
    const back = loaded();
    contents.forcefullyCrashRenderer();
    await back;
    return (await contents.executeJavaScript('bridge.openJournal()')) as unknown;
  });
  expect(found).toMatchObject({ ok: true, value: { writable: true } });
});
