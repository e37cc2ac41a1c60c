import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { bringIn, FERRY } from '../fixtures/ferry.ts';
import { moveClock } from '../fixtures/moved-clock.ts';
import { moveZone } from '../fixtures/moved-zone.ts';

/** The desk with one chore, which is due on 15 May. */
async function open(page: Page): Promise<Locator> {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await bringIn(page, FERRY, { version: '2.4.0', since: '-2h' });
  await page.keyboard.press('5');
  await page.getByRole('heading', { name: 'Chores', level: 1 }).waitFor({ state: 'attached' });
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Add a chore' });
  await expect(dialog.getByLabel('In one line')).toBeFocused();
  await page.keyboard.type('prune the caches on 15 May 2026');
  await expect(dialog).toContainText('15 May 2026');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('1');
  await page.getByRole('heading', { name: 'Due today' }).waitFor();
  return page.getByRole('list', { name: 'Due today' });
}

const wakeUp = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('[TI5] a change of the system’s zone changes what is due, and moves no day', async ({
  page,
}) => {
  const zone = await moveZone(page);
  const clock = await moveClock(page, '2026-05-14T20:00:00+02:00');
  const due = await open(page);
  const chore = due.getByRole('listitem').filter({ hasText: 'prune the caches' });
  await expect(chore).toHaveCount(0);

  // At that moment it is 06:00 on the 15th in Auckland.
  await zone.set('Pacific/Auckland');
  await clock.set('2026-05-14T20:02:00+02:00');
  await expect(chore).toContainText('today');

  await zone.set('America/New_York');
  await clock.set('2026-05-14T20:04:00+02:00');
  await expect(chore).toHaveCount(0);
});

test('[TI6] after three days of sleep what is late is late, and what lapsed is told', async ({
  page,
}) => {
  const clock = await moveClock(page, '2026-05-14T23:30:00+02:00');
  const due = await open(page);
  await clock.set('2026-05-18T08:00:00+02:00');
  await wakeUp(page);
  await expect(due.getByRole('listitem').filter({ hasText: 'prune' })).toContainText('3 d late');
  await expect(page.getByText('While you were away')).toBeVisible();
});

test('[TI7] a clock that was ahead and is put right makes nothing late, and loses nothing', async ({
  page,
}) => {
  const clock = await moveClock(page, '2026-05-14T12:00:00+02:00');
  const due = await open(page);
  const chore = due.getByRole('listitem').filter({ hasText: 'prune the caches' });
  for (const [time, words] of [
    ['2026-05-17T12:00:00+02:00', '2 d late'],
    ['2026-05-15T12:00:00+02:00', 'today'],
    ['2026-05-14T18:00:00+02:00', null],
    ['2026-05-15T00:00:01+02:00', 'today'],
  ] as const) {
    await clock.set(time);
    await wakeUp(page);
    if (words === null) await expect(chore).toHaveCount(0);
    else await expect(chore).toContainText(words);
  }
});
