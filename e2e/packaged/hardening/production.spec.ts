import type { ElectronApplication } from '@playwright/test';
import { MENU_COMMANDS } from '#shared/ipc/menu-commands.ts';
import { expect, test } from '../../fixtures/console.ts';

type Item = { readonly id: string; readonly role: string; readonly key: string };

const menuItems = (app: ElectronApplication): Promise<readonly Item[]> =>
  app.evaluate(({ Menu }) => {
    const items: { id: string; role: string; key: string }[] = [];
    const walk = (menu: Electron.Menu | null | undefined): void => {
      for (const item of menu?.items ?? []) {
        items.push({
          id: item.id,
          role: String(item.role ?? ''),
          key: String(item.accelerator ?? ''),
        });
        walk(item.submenu);
      }
    };
    walk(Menu.getApplicationMenu());
    return items;
  });

test('[H32] there are no developer tools: not by menu, by key, nor by code', async ({
  launchConsole,
}) => {
  const { app, page } = await launchConsole();
  const roles = (await menuItems(app)).map(({ role }) => role.toLowerCase());
  for (const role of ['toggledevtools', 'reload', 'forcereload']) expect(roles).not.toContain(role);

  for (const key of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C']) {
    await page.keyboard.press(key);
  }
  const isOpen = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    return contents?.isDevToolsOpened();
  });
  expect(isOpen).toBe(false);
});

test('[SH30] every command is in the native menu, with its key', async ({
  sharedConsole: { app },
}) => {
  const items = new Map((await menuItems(app)).map((item) => [item.id, item.key]));
  for (const [command, { key }] of Object.entries(MENU_COMMANDS)) {
    expect(items.get(command), command).toBe(key ?? '');
  }
});

test('[SH30] a chosen item reaches the page as its command', async ({ launchConsole }) => {
  const { app, page } = await launchConsole();
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    window.bridge.onMenuChosen((event) => heard.push(event));
  });
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    Menu.getApplicationMenu()?.getMenuItemById('keys')?.click({}, window, window?.webContents);
  });
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard))
    .toEqual([{ command: 'keys' }]);
});

test('[H37] Electron has nothing to warn of', async ({ launchConsole }) => {
  const { page } = await launchConsole({
    environment: { ELECTRON_ENABLE_SECURITY_WARNINGS: 'true' },
  });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.reload();
  await page.waitForTimeout(1500);
  expect(said.filter((text) => /electron|insecure|security/iu.test(text))).toEqual([]);
});

test('[SH31] the window is titled by the product, whatever the page calls itself', async ({
  launchConsole,
}) => {
  const { app, page } = await launchConsole();
  await page.evaluate(() => {
    document.title = 'A text of a record';
  });
  await page.waitForTimeout(200);
  const title = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  expect(title).toBe('Lightkeeper');
});

test('[SH32] the clock of this build shows what a journey sets, and the page is told', async ({
  launchConsole,
}) => {
  const { page } = await launchConsole({ now: '2026-04-01T09:00:00Z' });
  const described = await page.evaluate(() => window.bridge.describeApp());
  const offset = described.ok ? described.value.clockOffset : Number.NaN;
  expect(Math.abs(Date.now() + offset - Date.parse('2026-04-01T09:00:00Z'))).toBeLessThan(30_000);
});
