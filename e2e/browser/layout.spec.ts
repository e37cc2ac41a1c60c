import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures/by-day.ts';
import { LOOKS, openAt } from './looks.ts';
import type { Place } from './surface.ts';
import { PLACES } from './surfaces.ts';

const SCREENS = ['desk', 'decide', 'incidents', 'incident', 'releases', 'risks', 'chores', 'chore'];

/** What must be readable on a screen: names, titles, heads, and what is pressed first. */
const READ = [
  'main :is(h1:not(.vh), h2, tbody th, .nm, .ten-h, .top .btn, .rs, .chip.kev)',
  'header :is(.btn, .clock, .cmd)',
  'dialog :is(h2, thead th, .btn)',
].join(', ');

/**
 * What is cut off: wider than the window, without a size, or past the edge of what holds it where
 * no scrolling brings it back.
 */
const cutIn = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate((read) => {
    const root = document.documentElement;
    const found = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth;
    const hides = (element: Element): boolean =>
      getComputedStyle(element).overflowX !== 'visible' || element === document.body;
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

    for (const element of top.querySelectorAll(read)) {
      const words = `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim()}”`;
      if (element.getClientRects().length === 0) continue;
      if (element.closest('.vh') || getComputedStyle(element).clipPath !== 'none') continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2) found.push(`${words} has no size`);
      if (element.scrollWidth > element.clientWidth + 1 && hides(element) && !scrolls(element)) {
        found.push(`${words} is cut within itself`);
      }
      for (let holder = element.parentElement; holder; holder = holder.parentElement) {
        if (scrolls(holder)) break;
        if (!hides(holder)) continue;
        const edge = holder.getBoundingClientRect();
        if (left < edge.left - 1 || right > edge.right + 1) {
          found.push(`${words} is cut by ${holder.className || holder.tagName}`);
          break;
        }
      }
    }
    return [...new Set(found)];
  }, selector);

const placeOf = (name: string): Place => {
  const place = PLACES.find((one) => one.name === name);
  if (!place) throw new Error(`no place called ${name}`);
  return place;
};

for (const look of LOOKS.filter(({ name }) => name !== 'forced colours')) {
  test(`[LY1] nothing is cut off, ${look.name}`, async ({ page }) => {
    test.setTimeout(180_000);
    page.setDefaultTimeout(10_000);
    await openAt(page, look);
    const found: string[] = [];
    for (const name of SCREENS) {
      await placeOf(name).open(page);
      for (const cut of await cutIn(page, READ)) found.push(`${name} | ${cut}`);
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
  });
}

test('[LY2] the text size that this device remembers folds the rail when the window loads', async ({
  page,
}) => {
  await openAt(page, { name: 'large', width: 1440, height: 900, textSize: 'large' });
  const rail = page.locator('.rail');
  expect((await rail.boundingBox())?.width).toBeLessThan(80);

  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Normal' }).click();
  await expect.poll(async () => (await rail.boundingBox())?.width).toBeGreaterThan(200);
});

test('[LY3] below 900 px the security of a service stands under its reliability', async ({
  page,
}) => {
  await openAt(page, { name: 'zoomed', width: 720, height: 450 });
  const row = page.getByRole('row', { name: /payments-api/ }).first();
  const [name, state, verdict] = await Promise.all(
    ['th', '.b-st', '.b-v'].map((part) => row.locator(part).boundingBox()),
  );
  expect(state?.y).toBeGreaterThan(name?.y ?? Infinity);
  expect(verdict?.y).toBeGreaterThan(state?.y ?? Infinity);
  await expect(row.getByRole('button', { name: 'payments-api' })).toBeVisible();
});

test('[LY4] the heads of the options stay, and the chosen one comes into sight', async ({
  page,
}) => {
  await openAt(page, { name: 'usual', width: 1280, height: 800 });
  await page
    .getByRole('listitem', { name: /^T2:/ })
    .getByRole('button', { name: /Decide/ })
    .click();
  const sheet = page.getByRole('dialog');
  const heads = sheet.getByRole('columnheader').filter({ has: page.getByRole('radio') });
  await heads.first().waitFor();
  const last = await heads.count();
  await page.keyboard.press(String(last));

  const table = sheet.locator('.dec-scroll');
  await table.evaluate((element) => {
    element.scrollTop = 300;
  });
  const frame = await table.boundingBox();
  const head = await heads.nth(last - 1).boundingBox();
  expect(head?.y).toBeCloseTo(frame?.y ?? NaN, 0);
  expect((head?.x ?? 0) + (head?.width ?? 0)).toBeLessThanOrEqual(
    (frame?.x ?? 0) + (frame?.width ?? 0) + 1,
  );

  // And back: the first one is not left behind the names of the rows.
  await page.keyboard.press('1');
  const names = await sheet.locator('.corner').boundingBox();
  const first = await heads.first().boundingBox();
  expect(first?.x).toBeGreaterThanOrEqual((names?.x ?? 0) + (names?.width ?? 0) - 1);
});

test('[LY5] a number in a bar is shown whole or not at all', async ({ page }) => {
  await openAt(page, { name: 'usual', width: 1280, height: 800 });
  const shown = await page.locator('.bf .stack').evaluateAll((bars) => {
    const bar = bars[0]?.cloneNode(true) as HTMLElement;
    document.querySelector('.bf .stack-mark')?.append(bar);
    return [6, 9, 12, 16, 20, 26, 40].map((width) => {
      const segment = bar.querySelector('i') as HTMLElement;
      segment.style.cssText = `flex: none; width: ${width}px`;
      const number = segment.querySelector('span') as HTMLElement;
      number.textContent = '175';
      const [box, edge] = [number.getBoundingClientRect(), segment.getBoundingClientRect()];
      const whole = box.left >= edge.left && box.right <= edge.right && box.top < edge.bottom;
      return whole ? 'whole' : box.top >= edge.bottom ? 'left out' : `cropped at ${width}`;
    });
  });
  expect(new Set(shown)).toEqual(new Set(['left out', 'whole']));
});

test('[LY6] a message covers neither the line to write in nor the next step', async ({ page }) => {
  await openAt(page, { name: 'usual', width: 1280, height: 800 });
  await page.keyboard.press('d');
  await page.getByLabel('What do users see?').fill('Parcels show no position');
  await page.keyboard.press('Enter');
  const toast = page.getByRole('status').filter({ hasText: 'declared' });
  await toast.waitFor();
  const covered = await toast.boundingBox();
  for (const name of [/^Log it/, /^Acknowledge/, /^Details/]) {
    const button = await page.getByRole('button', { name }).first().boundingBox();
    const apart =
      (button?.x ?? 0) + (button?.width ?? 0) <= (covered?.x ?? 0) ||
      (button?.y ?? 0) + (button?.height ?? 0) <= (covered?.y ?? 0);
    expect(apart, String(name)).toBe(true);
  }
});
