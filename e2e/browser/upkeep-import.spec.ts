import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { OLD_CERTIFICATE } from '../../shared/samples/certificate-samples.ts';
import { test } from '../fixtures/by-day.ts';
import { tabTo } from '../fixtures/by-keyboard.ts';
import { dropFiles } from './hand-over.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const CRONTAB = {
  name: 'backup.crontab',
  text: '# Verify the backup\n30 2 1,15 * 5 /opt/verify.sh --token=x\n*/5 * * * * /opt/poll.sh\n',
};
const RDAP = (ends: string) => ({
  name: 'example.org.json',
  text: JSON.stringify({
    objectClassName: 'domain',
    ldhName: 'example.org',
    events: [{ eventAction: 'expiration', eventDate: ends }],
  }),
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} | ${html}`));
}

/** The last of the tabs, which the arrows reach by going back from the first. */
async function openAssets(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('tab', { name: /^Due/ }));
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('region', { name: 'Assets' }).waitFor();
}

/** A picture in a folder that LIGHTKEEPER_PICTURES names, in both themes. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LIGHTKEEPER_PICTURES'];
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
}

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Import files' });

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Declare incident/ }).waitFor();
});

test('[UA70] files about upkeep are previewed, chosen from, taken, and taken back, by keyboard', async ({
  page,
}) => {
  await dropFiles(page, [CRONTAB, RDAP('2027-03-01T10:00:00Z')]);
  const sheet = sheetOf(page);
  const cron = sheet.getByRole('listitem', { name: 'backup.crontab' });
  await expect(cron.getByRole('checkbox')).toHaveCount(2);
  await expect(cron.getByText('1 thing not carried over')).toBeVisible();
  await picture(page, 'preview');
  await expect(sheet.getByRole('checkbox', { name: /^example\.org, ends/ })).toBeChecked();
  expect(await violations(page)).toEqual([]);

  await tabTo(page, page.getByRole('checkbox', { name: /^Verify the backup/ }).first());
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();

  await openAssets(page);
  const asset = page.getByRole('listitem', { name: 'example.org' });
  await expect(asset).toContainText('1 March 2027');
  await picture(page, 'assets');
  await expect(asset.getByRole('button', { name: 'Renew the domain example.org' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Control+z');
  await expect(page.getByText('No asset is written down')).toBeVisible();
});

test('[UA71] the same file again changes nothing, a later end renews, and both are said before', async ({
  page,
}) => {
  await dropFiles(page, [RDAP('2027-03-01T10:00:00Z')]);
  await sheetOf(page).getByText('new: an asset').waitFor();
  await page.keyboard.press('Control+Enter');
  await sheetOf(page).waitFor({ state: 'hidden' });

  await dropFiles(page, [RDAP('2027-03-01T10:00:00Z')]);
  await sheetOf(page).getByText('in the log already; nothing changes').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nothing changed', { exact: true })).toBeVisible();

  await dropFiles(page, [RDAP('2028-03-01T10:00:00Z')]);
  await sheetOf(page).getByText('renews what the log has').waitFor();
  await page.keyboard.press('Control+Enter');
  await sheetOf(page).waitFor({ state: 'hidden' });
  await openAssets(page);
  await expect(page.getByRole('listitem', { name: 'example.org' })).toContainText('1 March 2028');
});

test('[UA72] a certificate in a browser is refused, and says who reads it', async ({ page }) => {
  await dropFiles(page, [{ name: 'chain.pem', text: OLD_CERTIFICATE }]);
  const card = sheetOf(page).getByRole('listitem', { name: 'chain.pem' });

  await expect(card.getByRole('alert')).toContainText('read by the desktop program');
});

test('[UA77] the preview says on a row what was read otherwise, and lists what could not be read', async ({
  page,
}) => {
  const text = [
    'CRON_TZ=Europe/Berln',
    '# Turn \u202Eit round',
    '0 2 * * 1 /opt/a.sh',
    '61 2 * * 1 /opt/b.sh',
    '*/5 * * * * /opt/poll.sh',
    `# ${'Very long '.repeat(60)}`,
    '0 4 * * 1 /opt/c.sh',
  ].join('\n');
  await dropFiles(page, [{ name: 'odd.crontab', text }]);
  const card = sheetOf(page).getByRole('listitem', { name: 'odd.crontab' });

  const turned = card.getByRole('checkbox', { name: /^Turn <U\+202E>it round/ });
  await expect(turned).toBeChecked();
  await expect(turned).toHaveAccessibleName(/time zone not known: “Europe\/Berln” – read on your/);
  await expect(card.getByText('title cut at 200 characters', { exact: false })).toBeVisible();
  await expect(card.getByText('3 things not carried over, 2 of them not readable')).toBeVisible();
  await expect(card.getByRole('listitem').nth(1)).toHaveText(
    'not read line 4 expected a minute from 0 to 59, found "61"',
  );
  await picture(page, 'left-behind');
  expect(await violations(page)).toEqual([]);
});

test('[UA78] a refused file is told in words that fit it, a private key in its own', async ({
  page,
}) => {
  const key = ['-----BEGIN PRIVATE KEY-----', 'c2VjcmV0', '-----END PRIVATE KEY-----'].join('\n');
  await dropFiles(page, [
    { name: 'site.pem', text: key },
    { name: 'bad.crontab', text: '61 2 * * 1 /opt/b.sh\n' },
    { name: 'cut.json', text: '{"matches":[' },
  ]);
  const alert = (name: string) => sheetOf(page).getByRole('listitem', { name }).getByRole('alert');

  await expect(alert('site.pem')).toContainText('a private key and not a certificate');
  await expect(alert('site.pem')).toContainText('Drop the file of the certificate instead');
  await expect(alert('bad.crontab')).toContainText('line 1: expected a minute from 0 to 59');
  await expect(alert('bad.crontab')).toContainText('Correct what is named above');
  await expect(alert('cut.json')).toContainText('Make or export it again');
  await expect(sheetOf(page)).not.toContainText('half-read');
  await picture(page, 'refused');
  expect(await violations(page)).toEqual([]);
});

test('[UO50] chores leave as a calendar, CSV and Markdown', async ({ page }) => {
  await dropFiles(page, [CRONTAB]);
  await sheetOf(page).getByRole('checkbox').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await sheetOf(page).waitFor({ state: 'hidden' });
  await tabTo(page, page.getByRole('tab', { name: /^Due/ }).first());
  await page.keyboard.press('ArrowRight');
  await picture(page, 'export');
  for (const [name, ending, marks] of [
    ['Calendar (.ics)', 'ics', /^BEGIN:VCALENDAR[^]*RRULE:FREQ=MONTHLY;BYMONTHDAY=1\\?,15/],
    ['CSV', 'csv', /^"Title","Kind"[^]*"Verify the backup"/],
    ['Markdown', 'md', /^# Chores on [^]*Verify the backup/],
  ] as const) {
    await tabTo(page, page.getByRole('button', { name: name }).first());
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^chores-.*\\.${ending}$`));
    expect(readFileSync(await file.path(), 'utf8')).toMatch(marks);
  }
});

test('[UO51] a page in a browser says that it keeps no calendar file', async ({ page }) => {
  await page.keyboard.press('Control+,');
  const section = page.getByRole('region', { name: 'Calendar file' });
  await tabTo(page, section.getByRole('button', { name: 'Choose a folder' }));
  await page.keyboard.press('Enter');
  await expect(section.getByRole('alert')).toContainText('The desktop program can.');
  await picture(page, 'settings');
});

test('[UA73] an asset is written down, changed and removed by keyboard', async ({ page }) => {
  await page.keyboard.press('5');
  await openAssets(page);
  await tabTo(page, page.getByRole('button', { name: 'Add an asset' }).first());
  await page.keyboard.press('Enter');
  await page.keyboard.type('edge-1');
  await picture(page, 'asset-dialog');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const asset = page.getByRole('listitem', { name: 'edge-1' });
  await expect(asset).toContainText('no end known');
  await tabTo(page, page.getByRole('button', { name: 'Change edge-1' }).first());
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('edge-2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem', { name: 'edge-2' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Remove edge-2' }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByText('No asset is written down')).toBeVisible();
});
