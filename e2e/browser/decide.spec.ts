import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { focused, tabTo } from '../fixtures/by-keyboard.ts';
import { bringIn, decideFor, declare, drop, FERRY, FERRY_NIGHT } from '../fixtures/ferry.ts';
import { moveClock } from '../fixtures/moved-clock.ts';

const KEV = {
  name: 'kev.json',
  text: JSON.stringify({
    title: 'Known exploited vulnerabilities',
    catalogVersion: '2026.05.13',
    dateReleased: '2026-05-13T12:00:00.0000Z',
    count: 1,
    vulnerabilities: [
      {
        cveID: 'CVE-2024-20001',
        vendorProject: 'Example',
        product: 'libwave',
        vulnerabilityName: 'An invented weakness',
        dateAdded: '2026-05-13',
        shortDescription: 'Invented.',
        requiredAction: 'Update.',
        dueDate: '2026-06-03',
        knownRansomwareCampaignUse: 'Unknown',
        notes: '',
      },
    ],
  }),
};

const firstRun = async (page: Page): Promise<void> => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).waitFor();
};

test('[DS20] an option that is never accepted is refused, whatever is typed', async ({ page }) => {
  await moveClock(page, FERRY_NIGHT);
  await firstRun(page);
  await bringIn(page, FERRY, {
    version: '2.4.0',
    since: '-2h',
    harm: { severity: 1, of: 'Life' },
  });
  await page.getByRole('button', { name: 'Yes', exact: true }).press('Enter');
  await drop(page, [KEV]);
  await page.getByText('1 known exploited vulnerability, as of').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await declare(page, 'Bookings fail');
  const saved = await page.getByRole('button', { name: /entries saved/ }).innerText();

  await decideFor(page, 'Roll back to 2.3.0');
  const sheet = page.getByRole('dialog', { name: /^Decide/ });
  const head = sheet.getByRole('columnheader', { name: 'Roll back to 2.3.0' });
  await expect(head).toContainText('Refused by NA-1');
  await expect(head.getByRole('radio')).toBeDisabled();
  await expect(head.getByRole('radio')).not.toBeChecked();
  await expect(sheet.getByRole('status').first()).toContainText('Refused: roll back');
  await expect(sheet.getByRole('list', { name: 'Reasons of the verdict' })).toContainText('NA-1');

  await tabTo(page, sheet.getByLabel('Why this one?'));
  await page.keyboard.type('All the same');
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByRole('alert')).toContainText('Not recorded');
  await expect(sheet.getByRole('button', { name: 'Record decision' })).toBeDisabled();
  expect(await page.getByRole('button', { name: /entries saved/ }).innerText()).toBe(saved);
});

test('[DS21] the demonstration is one press away, decides for real, and is left by one', async ({
  page,
}) => {
  await firstRun(page);
  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).click();
  await page.getByRole('list', { name: 'Tensions' }).waitFor();

  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: /^Decide/ });
  await expect.poll(() => focused(page)).toContain('input');
  await page.keyboard.press('1');
  await tabTo(page, sheet.getByLabel('Why this one?'));
  await page.keyboard.type('Nothing is gained by a change tonight');
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByText(/Decision D-\d+ recorded/)).toBeVisible();

  await page.getByRole('button', { name: /^Demonstration/ }).click();
  await expect(
    page.getByRole('button', { name: /^Open the demonstration workspace/ }),
  ).toBeVisible();
  await expect(page.getByText('Nothing to save yet')).toBeAttached();

  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).click();
  await page.getByRole('button', { name: /entries saved/ }).press('Enter');
  await expect(page.getByRole('option', { name: /Decision D-\d+ recorded/ }).first()).toBeVisible();
});

test('[DS22] what was typed is there again after the sheet was closed', async ({ page }) => {
  await moveClock(page, FERRY_NIGHT);
  await firstRun(page);
  await bringIn(page, FERRY, { version: '2.4.0', since: '-2h' });
  await decideFor(page, 'Roll back to 2.3.0');
  const sheet = page.getByRole('dialog', { name: /^Decide/ });
  await tabTo(page, sheet.getByLabel('Why this one?'));
  await page.keyboard.type('Half a rea');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.keyboard.press('x');
  await expect(sheet.getByLabel('Why this one?')).toHaveValue('Half a rea');
  await expect(sheet.getByRole('radio', { name: 'Roll back to 2.3.0' })).toBeChecked();
  await expect(sheet.getByRole('radio', { name: 'Roll back to 2.3.0' })).toBeFocused();
});

test('[DS33] E opens the evidence of the figure that has the focus, and closes it again', async ({
  page,
}) => {
  await moveClock(page, FERRY_NIGHT);
  await firstRun(page);
  await bringIn(page, FERRY, { version: '2.4.0', since: '-2h' });
  await decideFor(page, 'Roll back to 2.3.0');
  const sheet = page.getByRole('dialog', { name: /^Decide/ });
  await tabTo(page, sheet.getByRole('button', { name: /^Re-introduces, Roll back to 2\.3\.0/ }));
  await page.keyboard.press('e');
  const evidence = sheet.getByRole('region', { name: 'Evidence: Re-introduces' });
  await expect(evidence).toHaveClass(/on/);

  await page.keyboard.press('Tab');
  await page.keyboard.press('e');
  await expect(evidence).not.toHaveClass(/on/);
  await expect(evidence).toBeVisible();
  await page.keyboard.press('e');
  await expect(evidence).toBeHidden();
});
