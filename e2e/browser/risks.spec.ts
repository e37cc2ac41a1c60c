import { expect } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('button', { name: /Open the demonstration/ })
    .first()
    .click();
  await page.getByText('Demonstration', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: /^Declare incident/ }).waitFor();
  await page.keyboard.press('4');
  await page.getByRole('table', { name: 'Acceptances' }).waitFor();
});

test('[RK6] what asks for something stands first, with its control and its chore', async ({
  page,
}) => {
  const first = page.getByRole('table', { name: 'Acceptances' }).getByRole('row').nth(1);
  await expect(first).toContainText('suspended');
  const detail = page.getByRole('complementary', { name: /^RA-/ });
  await expect(detail.getByText(/Kept by chore/)).toBeVisible();
  await expect(detail.getByText(/count as uncovered until the chore is done/)).toBeVisible();
  await expect(detail.getByText('Self-accepted, no second person')).toBeVisible();
});

test('[RK7] the list narrows to what ends soon, is suspended or has ended', async ({ page }) => {
  const rows = page.getByRole('table', { name: 'Acceptances' }).getByRole('row');
  const all = await rows.count();
  await page.getByRole('button', { name: /^Suspended/ }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: /^Ended/ }).click();
  await expect(rows.nth(1)).toContainText(/closed|expired|revoked/);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(rows).toHaveCount(all);
});

test('[RK8] revoking asks for a reason, keeps the record, and can be undone', async ({ page }) => {
  const row = page
    .getByRole('row')
    .filter({ hasText: /\d+ (h|d)/ })
    .first();
  const name = (await row.getByRole('rowheader').textContent()) ?? '';
  await row.click();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: `Revoke ${name}?` });
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Say in a few words why');
  await dialog.getByLabel('Why').fill('The fix is out');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const changed = page.getByRole('row').filter({ hasText: name });
  await expect(changed).toContainText('revoked');
  await changed.click();
  await expect(page.getByText('Revoked: The fix is out')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(changed).not.toContainText('revoked');
});

test('[RK9] a proposed one covers nothing until somebody is named who approved it', async ({
  page,
}) => {
  await page.getByRole('row').filter({ hasText: 'proposed' }).first().click();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: /^Approve RA-/ });
  await dialog.getByLabel('Who approved it').fill('Head of security');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Approver stated by operator: Head of security/)).toBeVisible();
});
