import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { focused } from '../fixtures/by-keyboard.ts';
import { PLACES } from './surfaces.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, as one line for each: the rule, where, and why. */
async function violations(page: Page, where: string): Promise<readonly string[]> {
  const results = await page.evaluate(
    () => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    undefined,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ failureSummary, html }) =>
      [where, id, html.slice(0, 160), (failureSummary ?? '').replaceAll('\n', ' ')].join(' | '),
    ),
  );
}

/** The demonstration in one theme, with nothing moving. */
async function openDemonstration(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto('/');
  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).click();
  await page.getByRole('list', { name: 'Tensions' }).waitFor();
  await page.evaluate(AXE);
}

for (const theme of ['light', 'dark'] as const) {
  test(`[AX1] axe finds nothing on any screen and dialog, ${theme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await openDemonstration(page, theme);
    const found: string[] = [];
    for (const place of PLACES) {
      await place.open(page);
      found.push(...(await violations(page, place.name)));
      for (const surface of place.surfaces) {
        await surface.show(page);
        if (surface.isDialog) await page.getByRole('dialog').last().waitFor();
        found.push(...(await violations(page, surface.name)));
        if (surface.isDialog) await page.keyboard.press('Escape');
      }
      while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
  });
}

test('[FO1] a dialog gives the focus back, and a view never leaves it on nothing', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openDemonstration(page, 'light');
  const lost: string[] = [];
  for (const place of PLACES) {
    await place.open(page);
    if ((await focused(page)) === 'nothing') lost.push(`${place.name}: no focus`);
    for (const surface of place.surfaces) {
      const before = await focused(page);
      await surface.show(page);
      if (!surface.isDialog) continue;
      await page.getByRole('dialog').last().waitFor();
      if ((await focused(page)) === 'nothing') lost.push(`${surface.name}: no focus inside`);
      await page.keyboard.press('Escape');
      const after = await focused(page);
      if (after === 'nothing') lost.push(`${surface.name}: from ${before}, then no focus`);
    }
    while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
  }
  expect(lost).toEqual([]);
});
