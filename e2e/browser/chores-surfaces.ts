import type { Locator, Page } from '@playwright/test';
import { button, byButton, byKey, dialog, part, type Place } from './surface.ts';

const heading = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Chores', level: 1 }).waitFor({ state: 'attached' });

const row = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Due' }).getByRole('listitem').filter({ hasText: name }).first();

async function openTab(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('5');
  await heading(page);
  await page.getByRole('tab', { name }).click();
}

const logLines = (page: Page): Locator => page.getByRole('listbox', { name: /^Log of upkeep/ });

/** The chore that keeps a control, from near. */
async function openChore(page: Page): Promise<void> {
  await openTab(page, /^Due/);
  await row(page, 'Restore test: ledger').press('Enter');
  await page.getByRole('region', { name: 'Restore test: ledger' }).waitFor();
}

/** The chores of the demonstration, tab by tab, and what can be called up in each. */
export const CHORE_PLACES: readonly Place[] = [
  {
    name: 'chores',
    open: async (page) => {
      await openTab(page, /^Due/);
      await page.getByRole('region', { name: 'If I am away' }).waitFor();
    },
    surfaces: [
      byKey('new chore', 'n'),
      dialog('correct a little thing', async (page) => {
        const today = page.getByRole('region', { name: 'Little things today' });
        await today.getByRole('listitem').first().press('Enter');
      }),
      dialog('little thing, half typed', async (page) => {
        await page.keyboard.press('l');
        await page.keyboard.type('restarted billing-worker 5m');
        await page
          .getByText(/time in \d+ days/)
          .last()
          .waitFor();
      }),
    ],
  },
  {
    name: 'chores, found',
    open: async (page) => {
      await openTab(page, /^Due/);
      await page.getByRole('article', { name: 'Restarted billing-worker' }).waitFor();
    },
    surfaces: [
      part('found, with its lines', (page) => button(page, /^Show \d+ lines/).press('Enter')),
      byButton('fix the cause', /^Fix the cause/),
      byButton('a chore keeps it', 'A chore keeps it…'),
    ],
  },
  {
    name: 'chore',
    open: openChore,
    surfaces: [
      byKey('change a chore', 'e'),
      byKey('done at another time', 'b'),
      byKey('not needed', 'c'),
      byKey('move', 'm'),
      byKey('skip', 's'),
      byButton('keeps a control', 'Keeps a control…'),
    ],
  },
  {
    name: 'chores, upcoming',
    open: (page) => openTab(page, /^Upcoming/),
    surfaces: [],
  },
  {
    name: 'chores, log',
    open: async (page) => {
      await openTab(page, /^Log/);
      await logLines(page).waitFor();
    },
    surfaces: [
      dialog('correct a little thing, half typed', async (page) => {
        const things = logLines(page).getByRole('option').filter({ hasText: 'Little thing' });
        await things.first().click();
        await page.getByLabel('Minutes, if you know').fill('a few');
      }),
      part('log, asked', async (page) => {
        await page.getByLabel('When did I last…?').fill('backup');
        await page.getByRole('status').filter({ hasText: 'Read the backup report' }).waitFor();
      }),
    ],
  },
  {
    name: 'chores, away',
    open: async (page) => {
      await openTab(page, /^Away/);
      await page.getByRole('region', { name: 'Past trips' }).waitFor();
    },
    surfaces: [
      byKey('plan a trip', 't'),
      part('hand-over sheet', async (page) => {
        await page.keyboard.press('w');
        await page.getByRole('article', { name: 'Sheet' }).waitFor();
      }),
    ],
  },
  {
    name: 'chores, assets',
    open: (page) => openTab(page, /^Assets/),
    surfaces: [byButton('add an asset', 'Add an asset')],
  },
];
