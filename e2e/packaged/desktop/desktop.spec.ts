import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askMain } from '../../fixtures/ask-main.ts';
import { expect, test, type OpenedConsole } from '../../fixtures/console.ts';

const settings = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Tray and keys' }).waitFor();
};
const isVisible = ({ app }: OpenedConsole): Promise<boolean | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
const closeWindow = ({ app }: OpenedConsole): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const desktopOf = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const answer = await window.bridge.describeDesktop();
    return answer.ok ? answer.value : null;
  });

test('[TR2] closing the window quits, until the operator keeps it in the tray', async ({
  launchConsole,
}) => {
  const first = await launchConsole();
  await first.page.getByRole('navigation', { name: 'Main' }).waitFor();
  expect(await desktopOf(first.page)).toMatchObject({ tray: 'off', shortcut: 'off' });
  const ended = new Promise<void>((resolve) => first.app.on('close', () => resolve()));
  await closeWindow(first).catch(() => {});
  await ended;
});

test('[TR3] kept in the tray the console runs on, a second start brings it back, and quitting ends it', async ({
  launchConsole,
}) => {
  const console = await launchConsole();
  await settings(console.page);
  await console.page.getByRole('checkbox', { name: /^Keep in the tray/ }).check();
  await expect.poll(() => desktopOf(console.page)).toMatchObject({ tray: 'shown' });
  await closeWindow(console);
  expect(await isVisible(console)).toBe(false);

  await launchConsole({ dataFolder: console.dataFolder }).catch(() => {});
  await expect.poll(() => isVisible(console)).toBe(true);

  const stored = JSON.parse(
    readFileSync(join(console.dataFolder, 'preferences.json'), 'utf8'),
  ) as object;
  expect(stored).toMatchObject({ keepInTray: true });
  const ended = new Promise<void>((resolve) => console.app.on('close', () => resolve()));
  await console.page.evaluate(() => void window.bridge.quit()).catch(() => {});
  await ended;
});

test('[TR4] the keys are registered when they are chosen, given back, and said where they are taken', async ({
  launchConsole,
}) => {
  const console = await launchConsole();
  const { app, page } = console;
  const keys = page.getByLabel(/^Keys that open the box/);
  await settings(page);
  await keys.selectOption({ label: 'Ctrl Shift L' });
  await expect.poll(() => desktopOf(page)).toMatchObject({ shortcut: 'registered' });
  const isRegistered = (wanted: string): Promise<boolean> =>
    app.evaluate(({ globalShortcut }, asked) => globalShortcut.isRegistered(asked), wanted);
  expect(await isRegistered('CommandOrControl+Shift+L')).toBe(true);

  await keys.selectOption({ label: 'None' });
  await expect.poll(() => isRegistered('CommandOrControl+Shift+L')).toBe(false);

  // Taken within this program, which the system refuses like those of another one.
  await app.evaluate(({ globalShortcut }) => {
    globalShortcut.register = () => false;
  });
  await keys.selectOption({ label: 'Ctrl Alt L' });
  await expect(page.getByText('The system did not give these keys')).toBeVisible();
});

test('[NT21] what is no short text is refused as a notification, and too many are not shown', async ({
  launchConsole,
}) => {
  const { app, page } = await launchConsole();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  const hostile = [
    `{ title: '', body: '', view: 'desk' }`,
    `{ title: 'x'.repeat(121), body: '', view: 'desk' }`,
    `{ title: 'x', body: 'y'.repeat(1501), view: 'desk' }`,
    `{ title: 'a\\nb', body: '', view: 'desk' }`,
    `{ title: 'x', body: '\\u0007', view: 'desk' }`,
    `{ title: 'x', body: '', view: 'https://x/' }`,
    `{ title: 'x', body: '', view: 'desk', icon: '/etc/passwd' }`,
    `{ title: 'x', body: '', view: 'desk', actions: [] }`,
    `{ title: '\\ud800', body: '', view: 'desk' }`,
  ];
  for (const input of hostile) {
    expect(await askMain(app, 'notifications:show', input, 'page'), input).toMatchObject({
      ok: false,
      refusal: { kind: 'malformed-request' },
    });
  }
  for (const input of [
    `{ late: -1, next: [] }`,
    `{ late: 1e9, next: [] }`,
    `{ late: 0, next: ['x'.repeat(121)] }`,
    `{ late: 0, next: ['a', 'b', 'c', 'd', 'e', 'f'] }`,
    `{ late: 0, next: ['a\\nb'] }`,
  ]) {
    expect(await askMain(app, 'desktop:tell', input, 'page'), input).toMatchObject({ ok: false });
  }
  const wanted = `{ title: 'x', body: 'y', view: 'desk' }`;
  const shown: unknown[] = [];
  for (let count = 0; count < 12; count += 1) {
    shown.push(await askMain(app, 'notifications:show', wanted, 'page'));
  }
  expect(shown.every((answer) => (answer as { ok: boolean }).ok)).toBe(true);
  const told = shown.filter((answer) => JSON.stringify(answer).includes('"shown":true'));
  expect(told.length).toBeLessThanOrEqual(6);
});
