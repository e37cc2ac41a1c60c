import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { NEW_CERTIFICATE, OLD_CERTIFICATE } from '#shared/samples/certificate-samples.ts';
import { dropFiles } from '../../browser/hand-over.ts';
import { tabTo } from '../../fixtures/by-keyboard.ts';
import { expect, test } from '../../fixtures/console.ts';
import { entriesOnDisk, removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';

const KEY = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0c2VjcmV0\n-----END PRIVATE KEY-----\n';

async function drop(page: Page, name: string, text: string, standing: string): Promise<void> {
  await dropFiles(page, [{ name, text }]);
  const sheet = page.getByRole('dialog', { name: 'Import files' });
  await sheet.getByText(standing).waitFor();
  await page.keyboard.press('Control+Enter');
  await sheet.waitFor({ state: 'hidden' });
}

test('[JO4] a certificate is a deadline with its true day, a newer one renews it, and the calendar follows', async ({
  launchConsole,
}) => {
  const home = scratchFolder();
  const dataFolder = join(home, 'data');
  const folder = join(home, 'calendar');
  mkdirSync(folder);
  const { app, page, close } = await launchConsole({ dataFolder, now: '2026-08-10T09:00:00Z' });
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await page.keyboard.press('Control+,');
  await tabTo(page, page.getByRole('button', { name: 'Choose a folder' }));
  await page.keyboard.press('Enter');
  await page.getByText('lightkeeper-chores.ics').waitFor();

  await drop(page, 'api.pem', KEY + OLD_CERTIFICATE, 'new: an asset');
  await drop(page, 'api.pem', NEW_CERTIFICATE, 'renews what the log has');
  await drop(page, 'old.pem', OLD_CERTIFICATE, 'older than the one in the log');

  const entries = entriesOnDisk(dataFolder);
  expect(entries).toHaveLength(2);
  expect(JSON.stringify(entries)).not.toMatch(/PRIVATE|c2VjcmV0|lightkeeper-chores/);
  const file = join(folder, 'lightkeeper-chores.ics');
  // It is written a moment after the last change: until then there may be none, which is asked again.
  const calendar = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  await expect.poll(calendar, { timeout: 20_000 }).toContain('DUE;VALUE=DATE:20270228');
  expect(calendar()).not.toContain('20260830');
  await close();
  removeFolder(home);
});
