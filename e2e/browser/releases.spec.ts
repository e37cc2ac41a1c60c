import { expect } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { importBoth } from './hand-over.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Declare incident/ }).waitFor();
  await importBoth(page);
});

test('[RE11] stability and security of each release stand beside each other', async ({ page }) => {
  await page.getByRole('row', { name: /3\.2\.0/ }).click();
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Mark unstable…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mark 3.2.0 unstable' });
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('A reason is missing');
  await dialog.getByLabel('Why').fill('Positions are lost under load');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /3\.2\.0/ });
  await expect(row).toContainText('Unstable');
  await expect(row.getByRole('img', { name: '1 medium, 1 low' })).toBeVisible();
  await expect(page.getByText('Positions are lost under load')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(row).toContainText('Unproven');
});

test('[RE12] what runs is recorded with since when and why', async ({ page }) => {
  await page.getByRole('row', { name: /3\.1\.0/ }).click();
  await page.keyboard.press('r');
  await page.getByLabel('Runs since').fill('-20m');
  await page
    .getByLabel('Why it began')
    .selectOption({ label: 'Rollback: back to an earlier release' });
  await page.getByRole('radio', { name: 'Reliability' }).last().click();
  await page.getByLabel('Reason').fill('3.2.0 loses positions');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /3\.1\.0/ })).toContainText('runs');

  await page.keyboard.press('t');
  const deployments = page.getByRole('table', { name: 'Deployments' });
  await expect(deployments.getByRole('row', { name: /3\.1\.0/ })).toContainText(
    'rollback, for reliability',
  );
  await expect(deployments.getByRole('row', { name: /^3\.2\.0/ })).toContainText('1 h 40 min');
});

test('[RE13] findings are found by package, severity and cover', async ({ page }) => {
  await page.getByRole('row', { name: /3\.1\.0/ }).click();
  const findings = page.getByRole('table', { name: 'Open findings of 3.1.0' });
  await expect(findings.getByRole('row', { name: /CVE-2024-10001/ })).toContainText('uncovered');
  await expect(findings.getByRole('row', { name: /CVE-2024-10001/ })).toContainText(
    '1.2.3 → 1.2.4',
  );
  await page.keyboard.press('/');
  await page.keyboard.type('libkept');
  await expect(findings.getByRole('row', { name: /CVE-2024-10001/ })).toHaveCount(0);
  await expect(page.getByText('1 of 2 findings')).toBeVisible();
});

test('[RE14] the floor and the deny list belong to one environment', async ({ page }) => {
  await page.getByRole('row', { name: /3\.1\.0/ }).click();
  await page.getByRole('button', { name: /^Mark…/ }).click();
  await page.getByRole('button', { name: 'Deny it here…' }).click();
  await page.getByLabel('Why').fill('It logs addresses');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /3\.1\.0/ })).toContainText('Denied');
  await expect(page.getByText('It logs addresses')).toBeVisible();

  await page.getByRole('button', { name: 'Add environment' }).click();
  await page.getByRole('textbox', { name: 'Environment' }).fill('staging');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'parcel-tracker, staging' }).click();
  await expect(page.getByRole('row', { name: /3\.1\.0/ })).not.toContainText('Denied');
});
