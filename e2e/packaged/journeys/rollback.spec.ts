import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { tabTo } from '../../fixtures/by-keyboard.ts';
import { expect, test } from '../../fixtures/console.ts';
import { entriesOnDisk, removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { bringIn, decideFor, declare, FERRY, FERRY_NIGHT } from '../../fixtures/ferry.ts';
import { logWithServices } from '../../fixtures/sample-entries.ts';

const REASON = 'It ran for weeks without an error';

test('[JO1] a night: two scans, an incident, both sides, one record, one undo, a restart', async ({
  launchConsole,
}) => {
  const home = scratchFolder();
  const dataFolder = join(home, 'data');
  const start = { dataFolder, now: FERRY_NIGHT };
  const first = await launchConsole({ ...start, entries: logWithServices(1) });
  const { page } = first;
  await page.getByRole('navigation', { name: 'Main' }).waitFor();

  await bringIn(page, FERRY, { version: '2.4.0', since: '-2h' });
  const releases = page.getByRole('table', { name: 'Releases' });
  await expect(releases.getByRole('row', { name: /2\.4\.0/ })).toContainText('runs');

  await declare(page, 'Bookings fail');
  await sayWhere(page, 'ferry-booking, production');

  await decideFor(page, 'Roll back to 2.3.0');
  const sheet = page.getByRole('dialog', { name: /^Decide: How do we restore ferry-booking/ });
  await expect(sheet.getByRole('status').first()).toContainText(
    'Reopens 1 finding without an acceptance: roll back ferry-booking to 2.3.0.',
  );
  await page.keyboard.press('e');
  await expect(sheet.getByRole('list', { name: 'Reasons of the verdict' })).toContainText(
    'CVE-2024-20001',
  );
  await tabTo(page, sheet.getByLabel('Why this one?'));
  await page.keyboard.type(REASON);
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();

  await expectRecorded(page);
  const recorded = entriesOnDisk(dataFolder).at(-1);
  expect(recorded?.command).toBe('decision.record');
  expect(recorded?.changes.map(({ table }) => table).toSorted()).toEqual([
    'decisions',
    'deployments',
    'deployments',
    'followUps',
    'mitigations',
    'notices',
    'riskAcceptances',
    'timelineLines',
    'timelineLines',
  ]);

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Decision')).toBeVisible();
  await expectNothingRecorded(page);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Done again: Decision')).toBeVisible();
  await expectRecorded(page);
  await first.close();

  // Ten weeks later the acceptance has ended by itself, and the follow-up is due.
  const later = await launchConsole({ dataFolder, now: '2026-07-23T09:00:00+02:00' });
  await later.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await expectRecorded(later.page, 'expired');
  await later.page.keyboard.press('1');
  const due = later.page.getByRole('list', { name: 'Due today' });
  await expect(due).toContainText('2.4.0');
  await later.close();
  removeFolder(home);
});

/** With two services in the log nobody knows yet where it is: Decide asks for it first. */
async function sayWhere(page: Page, place: string): Promise<void> {
  await page.keyboard.press('x');
  const details = page.getByRole('dialog', { name: /^Details of INC-/ });
  await tabTo(page, details.getByLabel('Service and environment'));
  await page.keyboard.type(place.slice(0, 5));
  await page.keyboard.press('Control+Enter');
  await expect(details).toBeHidden();
  const about = page.getByRole('complementary', { name: 'About this incident' });
  await expect(about).toContainText('2.4.0');
}

async function expectRecorded(page: Page, standing = 'd'): Promise<void> {
  await page.keyboard.press('2');
  await page.getByRole('row', { name: /Bookings fail/ }).press('Enter');
  const log = page.getByRole('region', { name: 'Log' });
  await expect(log.getByText(REASON)).toBeVisible();

  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'ferry-booking' }).click();
  const releases = page.getByRole('table', { name: 'Releases' });
  await expect(releases.getByRole('row', { name: /2\.3\.0/ })).toContainText('runs');

  await page.keyboard.press('4');
  const acceptance = page.getByRole('row', { name: /RA-\d+/ });
  await expect(acceptance).toContainText(REASON);
  await expect(acceptance).toContainText(standing);
  await expect(acceptance.locator('time')).toHaveText(/\d+ \w{3}/);

  await page.getByRole('button', { name: /^Notices.*1 queued/ }).press('Enter');
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('ferry-booking');
  await page.getByRole('button', { name: /entries saved/ }).press('Enter');
  await expect(page.getByRole('option', { name: /Decision D-\d+ recorded/ })).toBeVisible();
}

async function expectNothingRecorded(page: Page): Promise<void> {
  await page.keyboard.press('3');
  const releases = page.getByRole('table', { name: 'Releases' });
  await expect(releases.getByRole('row', { name: /2\.4\.0/ })).toContainText('runs');
  await expect(releases.getByRole('row', { name: /2\.3\.0/ })).toContainText('never');
  await page.keyboard.press('4');
  await expect(page.getByRole('row', { name: /RA-\d+/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Notices.*none queued/ })).toBeVisible();
}
