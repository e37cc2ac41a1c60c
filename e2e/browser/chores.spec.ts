import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { tabTo } from '../fixtures/by-keyboard.ts';

const DAY_MS = 86_400_000;

async function openChores(page: Page): Promise<void> {
  await page.keyboard.press('5');
  await page.getByRole('heading', { name: 'Chores', level: 1 }).waitFor({ state: 'attached' });
  await page.getByRole('group', { name: 'Due' }).waitFor();
}

const rowOf = (page: Page, title: string): Locator =>
  page.getByRole('group', { name: 'Due' }).getByRole('listitem').filter({ hasText: title });

/** Down the list with its own key, from where the focus is. */
async function walkTo(page: Page, row: Locator): Promise<void> {
  for (let step = 0; step < 20; step++) {
    if (await row.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('j');
  }
  throw new Error('the key never reaches the row');
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  const opening = page.getByRole('button', { name: /^Open the demonstration workspace/ });
  await tabTo(page, opening);
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Tensions' }).waitFor();
  await openChores(page);
});

test('[KC50] by keyboard alone: ticked off, moved with a reason, skipped knowingly, and undone', async ({
  page,
}) => {
  const prune = rowOf(page, 'Prune the invoice queue');
  await walkTo(page, prune);
  await page.keyboard.press('m');
  const move = page.getByRole('dialog', { name: 'Move: Prune the invoice queue' });
  await tabTo(page, move.getByLabel('Why'));
  await page.keyboard.press('Enter');
  await expect(move.getByRole('alert')).toContainText('Say in a few words why');
  await page.keyboard.type('The queue is frozen for the audit');
  await page.keyboard.press('Enter');
  await expect(move).toBeHidden();
  await expect(prune).toContainText('today');
  await page.keyboard.press('Control+z');
  await expect(prune).toContainText(/\d d late/);

  // What hangs on it is said before it is skipped.
  const restore = rowOf(page, 'Restore test: ledger');
  await walkTo(page, restore);
  await page.keyboard.press('s');
  const skip = page.getByRole('dialog', { name: 'Skip: Restore test: ledger' });
  await expect(skip).toContainText(/RA-\d+/);
  await expect(skip.getByRole('button', { name: /^Skip it all the same/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(restore).toBeFocused();

  await page.keyboard.press('Space');
  await expect(restore).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(restore).toContainText('today');
});

test('[KC51] a control lapses past its grace while the console is closed, is told, and doing restores it', async ({
  page,
}) => {
  // Nine days later: the page is told of another clock, and reads its log again.
  await page.evaluate((offset) => {
    localStorage.setItem('lightkeeper-clock-offset', JSON.stringify(offset));
  }, 9 * DAY_MS);
  await page.reload();
  const banner = page.getByRole('status').filter({ hasText: 'While you were away' });
  await expect(banner).toContainText(/RA-\d+.* suspended/);
  await tabTo(page, banner.getByRole('button', { name: 'Show what happened' }));
  await page.keyboard.press('Enter');

  const sheet = page.getByRole('dialog', { name: 'While you were away' });
  const restore = sheet
    .getByRole('region', { name: 'Chores' })
    .getByRole('listitem')
    .filter({ hasText: 'Restore test: ledger' });
  await expect(restore).toContainText('late');
  const suspended = sheet
    .getByRole('region', { name: 'Accepted risk' })
    .getByRole('listitem')
    .filter({ hasText: 'Restore test: ledger' });
  const name = /RA-\d+/.exec(await suspended.innerText())?.[0] ?? 'none';
  await tabTo(page, restore.getByRole('button', { name: 'Done now' }));
  await page.keyboard.press('Enter');
  await expect(restore).toHaveCount(0);
  await expect(suspended).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.keyboard.press('4');
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).not.toContainText('suspended');
});

test('[KC52] a control is given to a chore by keyboard, seen from both sides, and taken away', async ({
  page,
}) => {
  await walkTo(page, rowOf(page, 'Read the backup report'));
  await page.keyboard.press('Enter');
  const chore = page.getByRole('region', { name: 'Read the backup report', exact: true });
  await expect(chore).toContainText('No accepted risk hangs on it.');
  await tabTo(page, chore.getByRole('button', { name: 'Keeps a control…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Which control does it keep?' });
  await expect(dialog.getByLabel('Control')).not.toHaveValue('');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  const kept = chore.getByRole('button', { name: /^RA-\d+/ }).first();
  const name = await kept.innerText();
  await expect(rowOf(page, 'Read the backup report')).toContainText(name);
  await tabTo(page, kept);
  await page.keyboard.press('Enter');
  const acceptance = page.getByRole('complementary', { name: new RegExp(`^${name}`) });
  await expect(acceptance).toContainText('Read the backup report');

  await openChores(page);
  await walkTo(page, rowOf(page, 'Read the backup report'));
  await page.keyboard.press('Enter');
  await tabTo(page, chore.getByRole('button', { name: /^Keeps it no longer/ }));
  await page.keyboard.press('Enter');
  await expect(chore).toContainText('No accepted risk hangs on it.');
});

test('[KC53] when it was last done is answered by a few words', async ({ page }) => {
  await tabTo(page, page.getByRole('tab', { name: /^Due/ }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.getByLabel('When did I last…?'));
  await page.keyboard.type('worker restarted');
  await expect(page.getByRole('status').filter({ hasText: 'billing-worker' })).toContainText(
    /9 days ago: Restarted billing-worker/,
  );
  await page.keyboard.type(' never');
  await expect(page.getByText('Never, so far as the log says.')).toBeVisible();
});

test('[KC54] a little thing is found by words and service, corrected by keyboard, and undone', async ({
  page,
}) => {
  const today = page.getByRole('region', { name: 'Little things today' }).getByRole('listitem');
  await tabTo(page, today.first());
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Correct a little thing' });
  await expect(dialog.getByLabel('What was done')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(today.first()).toBeFocused();

  await page.getByRole('tab', { name: /^Due/ }).press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.getByLabel('When did I last…?'));
  await page.keyboard.type('restarted');
  await tabTo(page, page.getByLabel('Service'));
  await page.keyboard.type('search');
  await expect(page.getByText('Never, so far as the log says.')).toBeVisible();
  await page.getByLabel('Service').selectOption('billing-worker');
  const list = page.getByRole('listbox', { name: /^Log of upkeep/ });
  await expect(page.getByText(/all \d+ lines of the log were looked through/)).toBeVisible();
  await tabTo(page, list);
  await page.keyboard.press('Enter');

  await tabTo(page, dialog.getByLabel('Minutes, if you know'));
  await page.keyboard.type('a few');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Nothing was saved');
  await expect(dialog.getByText('The minutes do not read')).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('42');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(list).toBeFocused();
  const first = list.getByRole('option').first();
  await expect(first).toContainText('42 min');
  await page.keyboard.press('Control+z');
  await expect(first).not.toContainText('42 min');

  // A line of a chore opens the chore beside the log.
  await page.getByLabel('When did I last…?').fill('backup report');
  await page.getByLabel('Service').selectOption('Any service');
  await expect(first).toContainText('Done');
  await page.getByLabel('When did I last…?').press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Read the backup report' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
});

test('[LT11] what a little thing leaves open is asked, and answered by keyboard', async ({
  page,
}) => {
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Log a little thing' });
  await page.keyboard.type('swept the queue yesterday 11:30 or yesterday 11:31');
  const asked = dialog.getByRole('group', { name: 'Two times: which one was it?' });
  await expect(asked).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Choose an answer');

  await tabTo(page, asked.getByRole('button', { name: 'yesterday 11:31' }));
  await page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(dialog.getByLabel('Log a little thing')).toBeFocused();
  await expect(dialog.getByRole('status')).toContainText('11:31');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});
