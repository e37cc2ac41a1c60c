import type { ElectronApplication, Page } from '@playwright/test';
import { chooseFilesByDialog, chooseMenu, SMALL_REPORT } from '../fixtures/tour.ts';

export type Shown = { readonly app: ElectronApplication; readonly page: Page };

/** One picture: how the console comes to show it, and how it leaves it again. */
export type Screen = {
  readonly name: string;
  readonly show: (shown: Shown) => Promise<unknown>;
};

const view =
  (command: string) =>
  ({ app }: Shown): Promise<void> =>
    chooseMenu(app, command);

const press =
  (...keys: readonly string[]) =>
  async ({ app, page }: Shown): Promise<void> => {
    await chooseMenu(app, 'view-desk');
    await page.getByRole('table').first().waitFor();
    for (const key of keys) await page.keyboard.press(key);
  };

/** The service whose rollback brought a known exploited finding back. */
const TORN = 'checkout';

/** One incident of the list. */
async function incident({ app, page }: Shown, title: RegExp): Promise<void> {
  await chooseMenu(app, 'view-incidents');
  await page.getByRole('row', { name: title }).first().press('Enter');
  await page.getByRole('complementary', { name: 'About this incident' }).waitFor();
}

/** From the incident that still hurts, and whose service has a release to go back to. */
async function decide({ app, page }: Shown): Promise<void> {
  await incident({ app, page }, /Stale results/);
  await page.keyboard.press('x');
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
}

async function choose(shown: Shown, key: string): Promise<void> {
  await decide(shown);
  await shown.page.keyboard.press(key);
}

/** What went back and forth, and what is never accepted. */
async function decideTorn({ app, page }: Shown): Promise<void> {
  await chooseMenu(app, 'view-desk');
  const tensions = page.getByRole('list', { name: 'Tensions' });
  const torn = tensions.getByRole('listitem').filter({ hasText: TORN }).first();
  await torn.getByRole('button', { name: 'Decide' }).click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
}

async function firstRow({ app, page }: Shown, command: string): Promise<void> {
  await chooseMenu(app, command);
  await page.waitForTimeout(400);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
}

/** The releases of that service, of which there are several, with their deployments. */
async function releases({ app, page }: Shown): Promise<void> {
  await chooseMenu(app, 'view-releases');
  await page.getByRole('navigation', { name: 'Services' }).getByText(`${TORN}, `).first().click();
}

async function importPreview({ app, page }: Shown): Promise<void> {
  await chooseFilesByDialog(app, [SMALL_REPORT]);
  await chooseMenu(app, 'import');
  await page.getByText('Drop files on the window').waitFor();
  await page.keyboard.press('Control+o');
  await page.getByText('parcel-tracker').first().waitFor();
}

/** What is due, once the little things were looked through. */
async function chores(shown: Shown): Promise<void> {
  await view('view-chores')(shown);
  await shown.page.getByRole('tab', { name: /^Due/ }).click();
  await shown.page.getByRole('article').first().waitFor();
}

const choresTab =
  (name: RegExp) =>
  async (shown: Shown): Promise<void> => {
    await chores(shown);
    await shown.page.getByRole('tab', { name }).click();
    await shown.page.mouse.move(0, 0);
  };

/** The chore that keeps a control, beside the list. */
async function chore(shown: Shown): Promise<void> {
  await chores(shown);
  await shown.page
    .getByRole('listitem')
    .filter({ hasText: 'Restore test: ledger' })
    .first()
    .press('Enter');
  await shown.page.getByRole('region', { name: 'Restore test: ledger' }).waitFor();
}

/** What there is to see in the demonstration, in the order of the rail. */
export const DEMONSTRATION: readonly Screen[] = [
  { name: 'desk', show: view('view-desk') },
  {
    name: 'desk-reliability',
    show: async (shown) => {
      await view('view-desk')(shown);
      await view('lens-reliability')(shown);
    },
  },
  { name: 'desk-security', show: view('lens-security') },
  {
    name: 'incidents',
    show: async (shown) => {
      await view('lens-both')(shown);
      await view('view-incidents')(shown);
    },
  },
  { name: 'incident', show: (shown) => incident(shown, /Card payments fail/) },
  { name: 'releases', show: releases },
  { name: 'decide', show: decide },
  { name: 'decide-chosen', show: (shown) => choose(shown, '2') },
  {
    name: 'decide-evidence',
    show: async (shown) => {
      await choose(shown, '2');
      await shown.page.keyboard.press('e');
    },
  },
  { name: 'decide-torn', show: decideTorn },
  { name: 'risks', show: view('view-risks') },
  { name: 'risk', show: (shown) => firstRow(shown, 'view-risks') },
  { name: 'chores', show: chores },
  { name: 'chore', show: chore },
  { name: 'chores-upcoming', show: choresTab(/^Upcoming/) },
  { name: 'chores-log', show: choresTab(/^Log/) },
  { name: 'chores-toil', show: choresTab(/^Toil/) },
  { name: 'chores-away', show: choresTab(/^Away/) },
  { name: 'chores-assets', show: choresTab(/^Assets/) },
  { name: 'notices', show: view('notices') },
  { name: 'journal', show: view('journal') },
  { name: 'settings', show: view('settings') },
  { name: 'import', show: importPreview },
  { name: 'declare-incident', show: press('d') },
  { name: 'command-palette', show: press('Control+k') },
  { name: 'keys', show: press('?') },
];
