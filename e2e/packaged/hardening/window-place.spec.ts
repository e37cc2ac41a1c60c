import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type OpenedConsole } from '../../fixtures/console.ts';
import { removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';

const boundsOf = ({ app }: OpenedConsole): Promise<Electron.Rectangle | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('[SH7] the window opens where it was closed, and where it was killed', async ({
  launchConsole,
}) => {
  const dataFolder = join(scratchFolder(), 'data');
  const wanted = { x: 40, y: 60, width: 1000, height: 700 };

  const first = await launchConsole({ dataFolder });
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, wanted);
  await expect
    .poll(() => {
      try {
        return JSON.parse(readFileSync(join(dataFolder, 'window.json'), 'utf8')) as object;
      } catch {
        return null;
      }
    })
    .toEqual({ bounds: wanted, maximized: false });
  process.kill(-(first.app.process().pid ?? 0), 'SIGKILL');

  const second = await launchConsole({ dataFolder });
  expect(await boundsOf(second)).toEqual(wanted);
  const moved = { x: 10, y: 20, width: 1100, height: 800 };
  await second.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, moved);
  // A display resizes a window in its own time.
  await expect.poll(() => boundsOf(second)).toEqual(moved);
  await second.close();

  const third = await launchConsole({ dataFolder });
  expect(await boundsOf(third)).toEqual(moved);
  await third.close();
  removeFolder(join(dataFolder, '..'));
});

test('[H26] a second start brings the window of the first to the front', async ({
  launchConsole,
}) => {
  const first = await launchConsole();
  await first.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const calls: string[] = [];
    Object.assign(globalThis, { calls });
    window?.on('show', () => calls.push('show'));
    window?.hide();
  });
  const isVisible = (): Promise<boolean | undefined> =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  expect(await isVisible()).toBe(false);

  await launchConsole({ dataFolder: first.dataFolder }).catch(() => {});
  await expect.poll(isVisible).toBe(true);
});
