import { expect } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { tabTo } from '../fixtures/by-keyboard.ts';

test('[PD50] what is found is asked with its lines, answered by keyboard, remembered and undone', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).press('Enter');
  await page.getByRole('list', { name: 'Tensions' }).waitFor();
  await page.keyboard.press('5');
  const found = page.getByRole('region', { name: 'Found in your little things' });
  const asked = found.getByRole('article');
  await expect(asked).toHaveCount(3);
  const restarts = found.getByRole('article', { name: 'Restarted billing-worker' });
  await expect(restarts).toContainText('6 times, about every 9 days');
  const retries = found.getByRole('article', { name: 'Cleared stuck payment retries' });
  await expect(retries).toContainText('5 of them in the last 90 days');

  // The lines that it was found by.
  await tabTo(page, restarts.getByRole('button', { name: 'Show 6 lines' }));
  await page.keyboard.press('Enter');
  const lines = restarts.getByRole('list', { name: 'Lines of Restarted billing-worker' });
  await expect(lines.getByRole('listitem')).toHaveCount(6);

  // A chore of it, in one go, and taken back in one go.
  await tabTo(page, restarts.getByRole('button', { name: 'Make a chore' }));
  await page.keyboard.press('Enter');
  const chore = page.getByRole('listitem').filter({ hasText: 'Restarted billing-worker' });
  await expect(chore.filter({ hasText: '9 d after' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Chore added' })).toBeVisible();
  await expect(restarts).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(restarts).toBeVisible();

  // What a chore keeps is listed, and can be taken back; the chore stays.
  await tabTo(page, restarts.getByRole('button', { name: 'Make a chore' }));
  await page.keyboard.press('Enter');
  await expect(restarts).toHaveCount(0);
  await tabTo(page, found.getByRole('button', { name: '1 thing no longer asked about' }));
  await page.keyboard.press('Enter');
  const answered = found.getByRole('list', { name: 'No longer asked about' });
  await expect(answered).toContainText('kept by “Restarted billing-worker”');
  await tabTo(page, answered.getByRole('button', { name: 'Ask again: Restarted' }));
  await page.keyboard.press('Enter');
  await expect(restarts).toBeVisible();
  await expect(chore.filter({ hasText: '9 d after' })).toBeVisible();

  // The key answers the first one; never is remembered, and can be taken back.
  const first = asked.first();
  const title = (await first.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('o');
  await expect(found.getByRole('article', { name: title })).toHaveCount(0);
  await tabTo(page, retries.getByRole('button', { name: 'Never ask' }));
  await page.keyboard.press('Enter');
  await expect(retries).toHaveCount(0);
  await page.reload();
  await page.getByRole('list', { name: 'Tensions' }).waitFor();
  await page.keyboard.press('5');
  await expect(restarts).toBeVisible();
  await expect(retries).toHaveCount(0);
  await tabTo(page, found.getByRole('button', { name: '1 thing no longer asked about' }));
  await page.keyboard.press('Enter');
  await tabTo(page, found.getByRole('button', { name: /^Ask again: Cleared/ }));
  await page.keyboard.press('Enter');
  await expect(retries).toBeVisible();

  // Fixing the cause makes a chore that is due once.
  await tabTo(page, retries.getByRole('button', { name: 'Fix the cause…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Fix the cause' });
  await expect(dialog.getByLabel('What is to be done about it')).toHaveValue(/^Fix the cause: /);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(retries).toHaveCount(0);
});
