import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { tabTo } from '../fixtures/by-keyboard.ts';
import { bringIn, decideFor, declare, FERRY } from '../fixtures/ferry.ts';
import { moveClock } from '../fixtures/moved-clock.ts';

const open = async (page: Page): Promise<void> => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await bringIn(page, FERRY, { version: '2.4.0', since: '-2h' });
};

const addChore = async (page: Page, title: string, day: string): Promise<void> => {
  await page.keyboard.press('1');
  await page.getByRole('heading', { name: 'Due today' }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('What is to be done?').fill(title);
  await page.getByLabel('Due on').fill(day);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

for (const [zone, evening, midnight] of [
  ['Europe/Berlin', '2026-05-14T23:58:00+02:00', '2026-05-15T00:00:01+02:00'],
  ['America/Los_Angeles', '2026-05-14T23:58:00-07:00', '2026-05-15T00:00:01-07:00'],
  ['Pacific/Kiritimati', '2026-05-14T23:58:00+14:00', '2026-05-15T00:00:01+14:00'],
] as const) {
  test.describe(zone, () => {
    test.use({ timezoneId: zone });

    test(`[DP20] midnight passes with the window open: the day is that of ${zone}`, async ({
      page,
    }) => {
      const clock = await moveClock(page, evening);
      await open(page);
      await addChore(page, 'Today still', '2026-05-14');
      await addChore(page, 'Tomorrow only', '2026-05-15');
      const due = page.getByRole('list', { name: 'Due today' });
      await expect(due).toContainText('Today still');
      await expect(due).not.toContainText('Tomorrow only');
      await expect(due).not.toContainText('late');

      await clock.set(midnight);
      await expect(due).toContainText('Tomorrow only');
      await expect(due.getByRole('listitem').filter({ hasText: 'Today still' })).toContainText(
        'late',
      );
    });
  });
}

test.describe('America/New_York', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('[DS23] the end of an acceptance is read and shown in the zone of the window, over a change of clocks', async ({
    page,
  }) => {
    // The clocks go back on 1 November, from 02:00 to 01:00.
    await moveClock(page, '2026-10-31T22:00:00-04:00');
    await open(page);
    await decideFor(page, 'Roll back to 2.3.0');
    const sheet = page.getByRole('dialog', { name: /^Decide/ });
    await sheet.getByRole('radio', { name: 'Other' }).click();
    await tabTo(page, sheet.getByLabel('Ends at'));
    await page.keyboard.type('sun 09:30');
    const form = sheet.getByRole('region', { name: 'Risk acceptance' });
    await expect(form.getByText(/^Reads as Sun 1 Nov 2026, 09:30 (EST|GMT-5)/)).toBeVisible();
    // From 22:00 in summer time to 09:30 in winter time it is 12 h 30 min, not 11 h 30 min.
    await expect(form.getByText(/09:30 (EST|GMT-5), in 12 h/)).toBeVisible();
  });
});

test('[DP21] a clock that jumps back stops no work and shows no time below zero', async ({
  page,
}) => {
  const clock = await moveClock(page, '2026-05-14T12:00:00+02:00');
  await open(page);
  await declare(page, 'Bookings fail');
  await clock.set('2026-05-14T09:00:00+02:00');
  await page.waitForTimeout(1200);
  await expect(page.getByRole('main').getByRole('timer').first()).toHaveText(/^0:00:0\d$/);

  await page.keyboard.press('Escape');
  await declare(page, 'Payments fail too');
  await page.keyboard.press('1');
  const active = page.getByRole('list', { name: 'Active incidents' });
  await expect(active.getByRole('listitem')).toHaveCount(2);
  for (const timer of await active.getByRole('timer').all()) {
    await expect(timer).toHaveText(/^0:0\d:\d\d$/);
  }
  await expect(page.getByRole('button', { name: /entries saved/ })).toBeVisible();
});
