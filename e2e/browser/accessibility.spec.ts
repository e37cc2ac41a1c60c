import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { test } from '../fixtures/by-day.ts';
import { focused } from '../fixtures/by-keyboard.ts';
import { LOOKS, openAt } from './looks.ts';
import type { Surface } from './surface.ts';
import { PLACES } from './surfaces.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, as one line for each: where, the rule, the element, and why. */
async function violations(page: Page, where: string): Promise<readonly string[]> {
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary, html }) =>
      [where, id, html.slice(0, 160), (failureSummary ?? '').replaceAll('\n', ' ')].join(' | '),
    ),
  );
}

const isFocused = (page: Page): Promise<boolean> =>
  page.evaluate(() => ![null, document.body].includes(document.activeElement as HTMLElement));

/** The focus is on something, if need be a moment later; a line where it is not. */
async function lostFocus(page: Page, where: string): Promise<readonly string[]> {
  for (let turn = 0; turn < 20; turn++) {
    if (await isFocused(page)) return [];
    await page.waitForTimeout(25);
  }
  return [`${where} | the focus is lost`];
}

async function lookAt(page: Page, surface: Surface): Promise<readonly string[]> {
  const { kind, name, show } = surface;
  await show(page);
  if (kind === 'dialog') await page.getByRole('dialog').last().waitFor();
  const found = [...(await violations(page, name)), ...(await lostFocus(page, name))];
  if (kind === 'part') return found;
  await page.keyboard.press('Escape');
  return [...found, ...(await lostFocus(page, `${name}, closed`))];
}

async function closeAll(page: Page): Promise<void> {
  while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
}

for (const theme of ['light', 'dark'] as const) {
  test(`[AX1] no screen and no dialog has violations or loses the focus, ${theme}`, async ({
    page,
  }) => {
    test.setTimeout(360_000);
    page.setDefaultTimeout(10_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto('/');
    await page.getByRole('button', { name: /^Open the demonstration workspace/ }).click();
    await page.getByRole('list', { name: 'Tensions' }).waitFor({ timeout: 30_000 });
    await page.evaluate(AXE);

    const found: string[] = [];
    for (const { name, open, surfaces } of PLACES) {
      await open(page);
      found.push(...(await violations(page, name)), ...(await lostFocus(page, name)));
      for (const surface of surfaces) found.push(...(await lookAt(page, surface)));
      await closeAll(page);
    }
    expect(found).toEqual([]);
  });
}

/** What axe sees of large text is the same at both widths; what is cut there is in the layout. */
const SEEN = LOOKS.filter(({ name }) => name !== 'large text at 1440 px');

for (const look of SEEN) {
  test(`[AX3] no screen has violations or loses the focus, ${look.name}`, async ({ page }) => {
    test.setTimeout(240_000);
    page.setDefaultTimeout(10_000);
    await openAt(page, look);
    await page.evaluate(AXE);

    const found: string[] = [];
    for (const { name, open } of PLACES) {
      await open(page);
      found.push(...(await violations(page, name)), ...(await lostFocus(page, name)));
      await closeAll(page);
    }
    expect(found).toEqual([]);
  });
}

test('[AX2] nor has an empty log', async ({ page }) => {
  // Every view, each looked at in both themes.
  test.slow();
  await page.goto('/');
  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).waitFor();
  await page.evaluate(AXE);
  const found: string[] = [...(await violations(page, 'first run'))];
  for (const key of ['2', '3', '4', 'Control+,']) {
    await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    found.push(...(await violations(page, key)), ...(await lostFocus(page, key)));
  }
  for (const name of [/^Notices/, /Open the journal/]) {
    await page.getByRole('button', { name }).press('Enter');
    await page.getByRole('main').getByRole('heading').first().waitFor();
    found.push(...(await violations(page, String(name))));
  }
  expect(found).toEqual([]);
});

test('[FO1] what disappears under the focus hands it on', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).click();
  const due = page.getByRole('list', { name: 'Due today' });
  await due.waitFor();

  // Done with the keyboard: the row goes, and the row in its place has the focus.
  const rows = due.getByRole('listitem');
  const before = await rows.count();
  const chore = due
    .getByRole('listitem')
    .filter({ has: page.locator('input:enabled') })
    .first();
  await chore.focus();
  const done = await focused(page);
  await page.keyboard.press('Space');
  await expect(rows).toHaveCount(before - 1);
  await expect.poll(() => focused(page)).toMatch(/^li /);
  expect(await focused(page)).not.toBe(done);

  // A button that ends what it belongs to: the part around it keeps the keyboard.
  await page.keyboard.press('x');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio').first().waitFor();
  await sheet.getByRole('button', { name: 'Write it yourself' }).press('Enter');
  await expect.poll(() => focused(page)).toContain('section Who is told');

  // A menu item that opens a dialog: the focus returns to the button of the menu.
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await page.getByRole('table', { name: 'Releases' }).waitFor();
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Mark unstable…' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toContain('button Mark');
});
