import type { Locator, Page } from '@playwright/test';

/** Something the window can show over or in a view, and the way to it from that view. */
export type Surface = {
  readonly name: string;
  /** A dialog or a menu lies over the view until Escape, and then gives the focus back. */
  readonly kind: 'dialog' | 'menu' | 'part';
  readonly show: (page: Page) => Promise<unknown>;
};

/** A view of the demonstration, and what can be called up in it. */
export type Place = {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  readonly surfaces: readonly Surface[];
};

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name }).first();

const surface =
  (kind: Surface['kind']) =>
  (name: string, show: Surface['show']): Surface => ({ name, kind, show });
export const dialog = surface('dialog');
export const menu = surface('menu');
export const part = surface('part');

export const byKey = (name: string, key: string): Surface =>
  dialog(name, (page) => page.keyboard.press(key));
export const byButton = (name: string, label: string | RegExp): Surface =>
  dialog(name, async (page) => {
    await button(page, label).focus();
    await page.keyboard.press('Enter');
  });

/** A menu that opens with a key, and an item of it that asks for more. */
export const byMenu = (name: string, key: string, item: string): Surface =>
  dialog(name, async (page) => {
    await page.keyboard.press(key);
    await button(page, item).press('Enter');
  });
