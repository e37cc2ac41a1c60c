import { expect } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';

test('[TO40] by keyboard alone: where the minutes go, as charts and tables, and what it was good for', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('button', { name: /Open the demonstration/ })
    .first()
    .click();
  await page.getByRole('list', { name: 'Tensions' }).waitFor();
  await page.keyboard.press('5');

  const card = page.getByRole('region', { name: 'Toil this week' });
  await expect(card.getByRole('img', { name: /known for \d of 8 weeks/ })).toBeVisible();
  await card.getByRole('button', { name: 'Where the minutes go' }).press('Enter');

  const weeks = page.getByRole('region', { name: 'Toil by week' });
  await expect(
    weeks.getByRole('img', { name: /of toil in 12 weeks \(n = \d+ pieces\)/ }),
  ).toBeVisible();
  await page.getByRole('radio', { name: '12 weeks' }).press('ArrowLeft');
  await expect(weeks.getByRole('img', { name: /of toil in 4 weeks/ })).toBeVisible();
  await weeks.getByRole('button', { name: /^Read as table/ }).press('Enter');
  await expect(weeks.getByRole('row')).toHaveCount(5);
  await expect(weeks.getByRole('row', { name: /so far/ })).toHaveCount(1);

  const year = page.getByRole('region', { name: 'Hours a year' });
  await expect(year.getByRole('img', { name: /hold 80 % of about \d+ h a year/ })).toBeVisible();
  await year.getByRole('button', { name: /^Read as table/ }).press('Enter');
  await expect(year.getByRole('row', { name: /Prune|Clear old ward badges/ })).toContainText(
    'unknown',
  );

  const payBack = page.getByRole('region', { name: 'Pay-back of automating' });
  const work = payBack.getByLabel('Work');
  await work.press('A');
  await expect(work.locator('option:checked')).toHaveText('Archive closed bookings');
  await payBack.getByLabel('To build, in minutes').fill('240');
  await expect(payBack.getByRole('status')).toContainText(/pays back after about \d+ days/);
  await payBack.getByLabel('Upkeep a week, in minutes').fill('60');
  await expect(payBack.getByRole('status')).toContainText('Do not');

  const ledger = page.getByRole('region', { name: 'What was prevented' });
  await expect(ledger.getByRole('row', { name: /WAF/ })).toContainText(/on which RA-\d+ rests/);
  await ledger.getByRole('button', { name: 'Archive closed bookings' }).press('Enter');
  const gaps = page.getByRole('region', { name: 'Gaps' });
  await expect(gaps.getByRole('img', { name: /n = 6.*21 days at the longest/ })).toBeVisible();
  await gaps.getByRole('button', { name: /^Read as table/ }).press('Enter');
  await expect(gaps.getByRole('row')).toHaveCount(7);
});
