import { expect } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { focused } from '../fixtures/by-keyboard.ts';
import { dropFiles, importBoth, PARCEL_3_1, PARCEL_3_2, pasteText } from './hand-over.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Declare incident/ }).waitFor();
});

test('[IP13] two scans are previewed, then taken together, and one of them runs', async ({
  page,
}) => {
  await dropFiles(page, [PARCEL_3_1, PARCEL_3_2]);
  const sheet = page.getByRole('dialog', { name: 'Import files' });
  const first = sheet.getByRole('listitem', { name: 'parcel-tracker-3.1.0.json' });
  await expect(first).toContainText('Trivy JSON');
  await expect(first.getByRole('img', { name: '1 high, 1 low' })).toBeVisible();
  await expect(first.getByLabel('Name of the new service')).toHaveValue('parcel-tracker');
  await expect(first.getByLabel('Release', { exact: true })).toHaveValue('3.1.0');

  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByText('Nothing to save yet')).toBeAttached();

  await importBoth(page);
  const releases = page.getByRole('table', { name: 'Releases' });
  await expect(releases.getByRole('row', { name: /3\.2\.0/ })).toContainText('runs');
  await expect(releases.getByRole('row', { name: /3\.1\.0/ })).toContainText('never');
  await expect(page.getByText('The first entry is saved')).toBeAttached();
});

test('[IP14] a file that cannot be read says where and why, and the others remain', async ({
  page,
}) => {
  const cut = { name: 'cut-off.json', text: PARCEL_3_2.text.slice(0, 300) };
  await dropFiles(page, [cut, PARCEL_3_1]);
  const sheet = page.getByRole('dialog', { name: 'Import files' });
  const bad = sheet.getByRole('listitem', { name: 'cut-off.json' });
  await expect(bad.getByRole('alert')).toContainText('expected');
  await expect(bad.getByRole('alert')).toContainText('Nothing of this file is taken');

  await sheet.getByLabel('Worst harm of a failure').selectOption({ label: '4 Negligible' });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /3\.1\.0/ })).toBeVisible();
});

test('[IP15] the same file a second time says so, and changes nothing', async ({ page }) => {
  await importBoth(page);
  await dropFiles(page, [PARCEL_3_1]);
  const sheet = page.getByRole('dialog', { name: 'Import files' });
  await expect(sheet.getByText('was taken for this release already')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByText('The first entry is saved')).toBeAttached();
});

test('[IP16] a newer scan of the same release says what is new and gone', async ({ page }) => {
  await importBoth(page);
  const later = PARCEL_3_2.text
    .replaceAll('3.2.0', '3.1.0')
    .replace('2026-05-02T08:00:00Z', '2026-05-09T08:00:00Z');
  await dropFiles(page, [{ name: 'rescan.json', text: later }]);
  const card = page.getByRole('listitem', { name: 'rescan.json' });
  await expect(card).toContainText('1 new, 1 gone, 1 as before');
  await expect(card.getByLabel('Service')).toHaveValue(/./);
});

test('[IP17] a report comes in by paste, and asks first for what nobody knows', async ({
  page,
}) => {
  await pasteText(page, PARCEL_3_2.text);
  const sheet = page.getByRole('dialog', { name: 'Import files' });
  await expect(sheet.getByRole('listitem', { name: 'Pasted text' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByRole('alert')).toContainText('Say what a failure of parcel-tracker');
  await expect(sheet).toBeVisible();
  await expect.poll(() => focused(page)).toContain('select Choose, once per service');
});

test('[IP18] a feed goes to the feeds, not into the log', async ({ page }) => {
  const kev = JSON.stringify({
    title: 'CISA Catalog of Known Exploited Vulnerabilities',
    catalogVersion: '2026.05.01',
    dateReleased: '2026-05-01T12:00:00.0000Z',
    count: 1,
    vulnerabilities: [
      {
        cveID: 'CVE-2024-10001',
        vendorProject: 'Example',
        product: 'libold',
        vulnerabilityName: 'An invented weakness',
        dateAdded: '2026-04-30',
        shortDescription: 'Invented.',
        requiredAction: 'Update.',
        dueDate: '2026-05-21',
        knownRansomwareCampaignUse: 'Unknown',
        notes: '',
      },
    ],
  });
  await importBoth(page);
  await dropFiles(page, [{ name: 'kev.json', text: kev }]);
  const sheet = page.getByRole('dialog', { name: 'Import files' });
  await expect(sheet.getByText('1 known exploited vulnerability')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByText('The first entry is saved')).toBeAttached();
  await page.getByRole('row', { name: /3\.1\.0/ }).click();
  const findings = page.getByRole('table', { name: 'Open findings of 3.1.0' });
  await expect(findings.getByRole('row', { name: /CVE-2024-10001/ })).toContainText('KEV');
});
