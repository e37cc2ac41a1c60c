import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { test } from '../fixtures/by-day.ts';
import { tabTo } from '../fixtures/by-keyboard.ts';
import { bringIn, FERRY } from '../fixtures/ferry.ts';
import { moveClock } from '../fixtures/moved-clock.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} | ${html.slice(0, 160)}`));
}

async function open(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await bringIn(page, FERRY, { version: '2.4.0', since: '-2h' });
  await page.evaluate(AXE);
  await page.keyboard.press('5');
  await page.getByRole('heading', { name: 'Chores', level: 1 }).waitFor({ state: 'attached' });
}

/** The editor over the page of the chores, its line focused. */
async function newChore(page: Page): Promise<Locator> {
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Add a chore' });
  await expect(dialog.getByLabel('In one line')).toBeFocused();
  return dialog;
}

const daysOf = (dialog: Locator): Locator =>
  dialog.getByRole('complementary', { name: 'What follows from it' }).getByRole('listitem');

/** Evening and zone: the day of each is its own, on one and the same night. */
const EVENINGS = [
  ['Europe/Berlin', '2026-05-14T23:30:00+02:00'],
  ['America/New_York', '2026-05-14T23:30:00-04:00'],
  ['Pacific/Auckland', '2026-05-14T23:30:00+12:00'],
  ['Australia/Lord_Howe', '2026-05-14T23:30:00+10:30'],
] as const;

for (const [zone, evening] of EVENINGS) {
  test.describe(zone, () => {
    test.use({ timezoneId: zone });

    test(`[CE10] a chore typed in one line at 23:30 is due on the days of ${zone}`, async ({
      page,
    }) => {
      await moveClock(page, evening);
      await open(page);
      const dialog = await newChore(page);
      await page.keyboard.type('prune ferry-booking every 2 weeks on Friday 3 days grace 20m');
      await expect(dialog).toContainText('every 2 weeks on Friday, from 15 May 2026');
      await expect(daysOf(dialog)).toHaveCount(10);
      await expect(daysOf(dialog).first()).toHaveText('Fri 15 May 2026tomorrow');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });

      const row = page.getByRole('listitem').filter({ hasText: 'prune ferry-booking' });
      await expect(row).toContainText('every 14 d');
      await expect(row).toContainText('tomorrow');
    });
  });
}

test('[CE11] what can be read in two ways is asked, answered by the keyboard, and only then saved', async ({
  page,
}) => {
  await moveClock(page, '2026-05-14T10:48:00+02:00');
  await open(page);
  const dialog = await newChore(page);
  await page.keyboard.type('pay the registrar monthly on the 31st');
  await expect(dialog).toContainText('Not every month has a 31st.');
  await expect(daysOf(dialog)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Choose an answer below the line')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await tabTo(page, dialog.getByRole('button', { name: 'Their last day' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('In one line')).toBeFocused();
  await expect(daysOf(dialog).nth(1)).toContainText('Tue 30 June 2026');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+z');
  await expect(page.getByText('pay the registrar')).toHaveCount(0);
});

test('[CE12] a chore is changed field by field, and says what becomes of its due day', async ({
  page,
}) => {
  await moveClock(page, '2026-05-14T10:48:00+02:00');
  await open(page);
  await newChore(page);
  await page.keyboard.type('call the harbour tomorrow');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  const row = page.getByRole('listitem').filter({ hasText: 'call the harbour' });
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Change: call the harbour' });
  await tabTo(page, dialog.getByRole('radio', { name: 'Once' }));
  await page.keyboard.press('ArrowRight');
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Thursday' }));
  await page.keyboard.press('Space');
  await expect(dialog).toContainText('A weekday is missing: on which is it due?');
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Monday' }));
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('status')).toHaveText(
    'It was due on Fri 15 May 2026; with this schedule it is due on Mon 18 May 2026.',
  );
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expect(row).toContainText('every 7 d');
});
