import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../../fixtures/console.ts';

type Calls = { readonly asked: readonly string[]; readonly opened: readonly string[] };

/** Stands in for the system's dialog and for what opens links; `choice` is the button pressed. */
const standIn = (app: ElectronApplication, choice: number): Promise<void> =>
  app.evaluate(({ dialog, shell }, pressed) => {
    const calls = { asked: [] as string[], opened: [] as string[] };
    Object.assign(globalThis, { calls });
    const showMessageBox = (_window: unknown, options: { message: string }) => {
      calls.asked.push(options.message);
      return Promise.resolve({ response: pressed, checkboxChecked: false });
    };
    const openExternal = (address: string) => {
      calls.opened.push(address);
      return Promise.resolve();
    };
    Object.assign(dialog, { showMessageBox });
    Object.assign(shell, { openExternal });
  }, choice);

const callsOf = (app: ElectronApplication): Promise<Calls> =>
  app.evaluate(() => (globalThis as unknown as { calls: Calls }).calls);

test('[H22] nothing but https and mailto is handed to the system, nor asked about', async ({
  launchConsole,
}) => {
  const { app, page } = await launchConsole();
  await standIn(app, 0);
  for (const address of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'ms-settings:privacy',
    'http://example.org/',
    'https://user:secret@example.org/',
    '--help',
  ]) {
    const answer = await page.evaluate((to) => window.bridge.openLink({ address: to }), address);
    expect(answer, address).toEqual({ ok: true, value: { opened: false } });
  }
  expect(await callsOf(app)).toEqual({ asked: [], opened: [] });
});

test('[SH3] a link is opened after the operator has seen its host and said so', async ({
  launchConsole,
}) => {
  const { app, page } = await launchConsole();
  const open = (): Promise<unknown> =>
    page.evaluate(() => window.bridge.openLink({ address: 'HTTPS://Example.org/a b' }));

  await standIn(app, 1);
  expect(await open()).toEqual({ ok: true, value: { opened: false } });
  expect(await callsOf(app)).toEqual({ asked: ['Open a page on example.org?'], opened: [] });

  await standIn(app, 0);
  expect(await open()).toEqual({ ok: true, value: { opened: true } });
  expect(await callsOf(app)).toEqual({
    asked: ['Open a page on example.org?'],
    opened: ['https://example.org/a%20b'],
  });
});
