import { join } from 'node:path';
import { tabTo } from '../../fixtures/by-keyboard.ts';
import { expect, test } from '../../fixtures/console.ts';
import { entriesOnDisk, removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { bringIn, decideFor, FERRY, FERRY_NIGHT } from '../../fixtures/ferry.ts';

test('[JO2] a half-written reason is there again after the power failed', async ({
  launchConsole,
}) => {
  const home = scratchFolder();
  const start = { dataFolder: join(home, 'data'), now: FERRY_NIGHT };
  const { app, page } = await launchConsole(start);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await bringIn(page, FERRY, { version: '2.4.0', since: '-2h' });
  await decideFor(page, 'Roll back to 2.3.0');
  const before = entriesOnDisk(start.dataFolder).length;
  await tabTo(page, page.getByLabel('Why this one?'));
  await page.keyboard.type('It ran for we');
  await page.getByText('Draft kept').waitFor();
  process.kill(-(app.process().pid ?? 0), 'SIGKILL');

  const again = await launchConsole(start);
  await again.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await again.page.keyboard.press('x');
  const sheet = again.page.getByRole('dialog', { name: /^Decide/ });
  await expect(sheet.getByLabel('Why this one?')).toHaveValue('It ran for we');
  await expect(sheet.getByRole('radio', { name: 'Roll back to 2.3.0' })).toBeChecked();
  expect(entriesOnDisk(start.dataFolder)).toHaveLength(before);
  await again.close();
  removeFolder(home);
});
