import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { test } from '../fixtures/by-day.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = { readonly run: (context: string) => Promise<AxeResults> };

/** What axe finds in the absence views; the rest of the page is looked at by its own journey. */
async function axeFinds(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run('.away, .aw-tab, .ho'),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('button', { name: /Open the demonstration/ })
    .first()
    .click();
  await page.getByRole('list', { name: 'Tensions' }).waitFor();
  await page.keyboard.press('5');
  await page.getByRole('region', { name: 'If I am away' }).waitFor();
});

test('[AW40] the strip shows what lapses day by day, by kind and never as one number', async ({
  page,
}) => {
  const strip = page.getByRole('region', { name: 'If I am away' });
  await expect(strip.getByText(/^were it from .* for 14 days, nobody else acting$/)).toBeVisible();
  const disks = strip.getByRole('row', { name: /Free space on the search disks/ });
  await expect(disks).toContainText(/almost certain, more than 9 in 10, from 6 past gaps/);
  await expect(disks).toContainText('Search stops indexing');
  for (const kind of [/^Deadlines passed so far/, /^Due, not done so far/, /^Came up so far/]) {
    await expect(strip.getByRole('row', { name: kind })).toBeVisible();
  }
  expect(await axeFinds(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await axeFinds(page)).toEqual([]);
});

test('[AW41] by keyboard alone: plan, keep the forecast, hand over, and undo', async ({ page }) => {
  await page.keyboard.press('w');
  const sheet = page.getByRole('article', { name: 'Sheet' });
  await expect(sheet.getByRole('heading', { name: /^Handover, / })).toBeVisible();
  await expect(sheet.getByText('Drop indices older than 30 days')).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await expect(page.getByText('No trip is planned.', { exact: false })).toBeVisible();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Plan a trip' });
  await dialog.getByLabel('Note for who').fill('Boat, no network');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Boat, no network')).toBeVisible();

  await page.getByRole('button', { name: 'Keep this forecast' }).press('Enter');
  await expect(page.getByText(/The forecast was kept, and is scored/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep this forecast' })).toHaveCount(0);
  expect(await axeFinds(page)).toEqual([]);

  await page.keyboard.press('Control+z');
  await expect(page.getByText(/The forecast is not kept yet/)).toBeVisible();
});

test('[AW42] a deadline has its date, a preventive chore bounds, and a habit its chance', async ({
  page,
}) => {
  await page.getByRole('tab', { name: /^Away/ }).click();
  const deadlines = page.getByRole('region', { name: 'Deadlines' });
  await expect(deadlines.getByRole('row', { name: /ward network/ })).toContainText(
    /on day 11 of 14/,
  );
  const preventive = page.getByRole('region', { name: 'Preventive' });
  await expect(preventive.getByRole('row', { name: /leavers/ })).toContainText(
    /longest gap survived 7 d; this trip makes \d+ d: unknown territory/,
  );
  const before = page.getByRole('region', { name: 'Before you leave' });
  await before.getByRole('button', { name: 'Put off: Remove leavers from admins' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('[AW43] after the trip the operator says what happened, and the forecast is scored', async ({
  page,
}) => {
  await page.getByRole('tab', { name: /^Away/ }).click();
  await page.getByRole('button', { name: /^Plan a trip/ }).press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep this forecast' }).press('Enter');
  await expect(page.getByText(/The forecast was kept/)).toBeVisible();

  // Three weeks later: the page is told of another clock, and reads its log again.
  await page.evaluate(() => {
    localStorage.setItem('lightkeeper-clock-offset', JSON.stringify(21 * 86_400_000));
  });
  await page.reload();
  await page.getByRole('list', { name: 'Tensions' }).waitFor();
  await page.keyboard.press('5');
  await page.getByRole('tab', { name: /^Away/ }).click();
  const past = page.getByRole('region', { name: 'Past trips' });
  await expect(past.getByText('Brier score — (n = 0, 4 not answered)')).toBeVisible();
  // The latest trip stands first.
  const asked = past.getByRole('radiogroup', { name: /Free space on the search disks/ }).first();
  await asked.getByRole('radio', { name: 'Happened' }).click();
  await past.getByRole('button', { name: 'Save what happened' }).first().press('Enter');
  await expect(past.getByText(/^Brier score 0\.00 \(n = 1, 3 not answered\)/)).toBeVisible();
});

test('[HO6] on paper there is the sheet and nothing else, in black', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('w');
  const sheet = page.getByRole('article', { name: 'Sheet' });
  await sheet.waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('button', { name: /^Save as PDF/ })).toBeHidden();
  expect(await sheet.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  expect(await sheet.evaluate((element) => element.getBoundingClientRect().left)).toBeLessThan(40);
});
