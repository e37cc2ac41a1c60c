import type { Page } from '@playwright/test';

/** A window, and how its texts and colours were set. */
export type Look = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly textSize?: 'large';
  readonly forcedColors?: 'active';
};

/** What an operator with other eyes sets: larger text, 200 % zoom of 1440 × 900, own colours. */
export const LOOKS: readonly Look[] = [
  { name: 'large text at 1440 px', width: 1440, height: 900, textSize: 'large' },
  { name: 'large text at 1280 px', width: 1280, height: 800, textSize: 'large' },
  { name: '200 % zoom', width: 720, height: 450 },
  { name: 'forced colours', width: 1440, height: 900, forcedColors: 'active' },
];

/** Opens the demonstration as this device remembers it: the text size is known when it loads. */
export async function openAt(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: look.forcedColors ?? 'none' });
  await page.goto('/');
  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).click();
  await page.getByRole('list', { name: 'Tensions' }).waitFor({ timeout: 30_000 });
  if (look.textSize === undefined) return;
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: /^Large/ }).click();
  await page.reload();
  await page.keyboard.press('1');
  await page.getByRole('list', { name: 'Tensions' }).waitFor({ timeout: 30_000 });
}
