import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { importBoth } from './hand-over.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Declare incident/ }).waitFor();
});

const declare = async (page: Page, title: string): Promise<void> => {
  await page.keyboard.press('d');
  await page.getByLabel('What do users see?').waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
};

test('[IN15] two keys and a title, and the clock runs', async ({ page }) => {
  await declare(page, 'Parcels show no position');
  await expect(page.getByText(/^0:00:\d\d$/)).toBeVisible();
  await expect(page.getByText('Since declaration')).toBeVisible();
  await page.keyboard.press('Escape');
  const row = page.getByRole('row', { name: /Parcels show no position/ });
  await expect(row).toContainText('Not judged');
  await expect(row).toContainText('Open');
  await row.press('Enter');
  await expect(page.getByRole('heading', { name: 'Parcels show no position' })).toBeVisible();
});

test('[IN16] a stamp is back-dated in one field, and never lies ahead', async ({ page }) => {
  await declare(page, 'Late');
  await page.getByRole('button', { name: /^Started/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('When').fill('+10m');
  await expect(dialog.getByText('is still to come')).toBeVisible();
  await dialog.getByLabel('When').fill('-15m');
  await expect(dialog.getByText(/^Reads as .*(CET|CEST)$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Since start')).toBeVisible();
  await expect(page.getByText('Start to declared')).toBeVisible();
});

test('[IN17] a line is written with its time, corrected, and the original is one key away', async ({
  page,
}) => {
  await declare(page, 'Errors');
  await page.keyboard.press('/');
  await page.keyboard.type('sec -15m traces of the exploit');
  await page.keyboard.press('Enter');
  const line = page.getByRole('listitem').filter({ hasText: 'traces of the exploit' });
  await expect(line).toContainText('Security');
  await expect(line).toContainText('written down 15 min later');

  await line.getByRole('button', { name: /^Correct/ }).click();
  await page.getByLabel('What happened').fill('no trace of the exploit');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('no trace of the exploit')).toBeVisible();
  await expect(page.getByText('traces of the exploit')).toHaveCount(0);

  await page.getByRole('button', { name: /Show originals/ }).click();
  await expect(page.getByText(/was .*traces of the exploit/)).toBeVisible();
});

test('[IN18] resolving shows first what stays weak, and can be taken back', async ({ page }) => {
  await importBoth(page);
  await declare(page, 'Slow');
  await page.keyboard.press('m');
  await page.getByLabel('What is done').fill('WAF off for the import path');
  await page.getByLabel('It weakens security').check();
  await page.getByLabel('Temporary: revert by').fill('+4h');
  await page.getByRole('button', { name: /Add mitigation/ }).click();
  const aside = page.getByRole('complementary', { name: 'About this incident' });
  await expect(aside.getByText('WAF off for the import path')).toBeVisible();

  await aside.getByRole('button', { name: 'Did it restore?' }).click();
  await page.keyboard.press('Enter');
  await expect(aside.getByText(/restored at/)).toBeVisible();

  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Resolve incident' });
  await expect(dialog.getByRole('note', { name: 'Security: left open' })).toContainText(
    'weakens security',
  );
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: /^Reopen/ }).waitFor();

  await page.keyboard.press('r');
  await page.getByLabel('Why').fill('It is slow again');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Opened again: It is slow again')).toBeVisible();
});

test('[IN19] a line that was not finished is still there after the window was lost', async ({
  page,
}) => {
  await declare(page, 'Kept');
  const box = page.getByLabel('Add a line to the timeline');
  await box.fill('half a thou');
  await expect
    .poll(() => page.evaluate(() => Object.values(localStorage).join('\n')))
    .toContain('half a thou');
  await page.reload();
  await page.getByRole('button', { name: /^Declare incident/ }).waitFor();
  await page.keyboard.press('2');
  await page.getByRole('row', { name: /Kept/ }).click();
  await expect(box).toHaveValue('half a thou');
});

test('[IN20] Escape leaves an incident for the list, on its row, and from there goes on back', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Declare incident/ }).waitFor();
  for (const title of ['The first', 'The second']) {
    await page.keyboard.press('d');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title }).waitFor();
  }
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.getByRole('table', { name: 'Incidents' }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The first' }).waitFor();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /The first/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Tensions' })).toBeVisible();
});
