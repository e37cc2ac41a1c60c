import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { PLACES } from './surfaces.ts';

const STOPS = 36;

type Stop = { readonly what: string; readonly isSame: boolean; readonly isInSight: boolean };

/** What has the focus now, whether it had it before, and whether it can be seen. */
const stopOf = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const before = document.querySelector('[data-walked]');
    before?.removeAttribute('data-walked');
    if (focused === null || focused === document.body) return null;
    focused.setAttribute('data-walked', '');
    const { bottom, height, left, right, top, width } = focused.getBoundingClientRect();
    const isInWindow =
      right > 0 && left < window.innerWidth && bottom > 0 && top < window.innerHeight;
    const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
    return {
      what: `${focused.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`,
      isSame: focused === before,
      isInSight: width > 0 && height > 0 && isInWindow,
    };
  });

test('[FO2] the Tab key is nowhere trapped, and reaches nothing that cannot be seen', async ({
  page,
}) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).click();
  await page.getByRole('list', { name: 'Tensions' }).waitFor({ timeout: 30_000 });

  const problems: string[] = [];
  for (const { name, open } of PLACES) {
    await open(page);
    await stopOf(page);
    for (let turn = 0; turn < STOPS; turn++) {
      await page.keyboard.press(turn < STOPS / 2 ? 'Tab' : 'Shift+Tab');
      const stop = await stopOf(page);
      // Past the last stop the browser's own controls have the focus for one press.
      if (stop?.isSame === true) problems.push(`${name}: the focus stays on ${stop.what}`);
      if (stop?.isInSight === false) problems.push(`${name}: ${stop.what} cannot be seen`);
    }
    while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
  }
  expect(problems).toEqual([]);
});
