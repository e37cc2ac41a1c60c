import type { Page } from '@playwright/test';
import { part, type Place } from './surface.ts';

/** Where the minutes go, as charts and as tables, and the gaps of a chore beside it. */
export const TOIL: Place = {
  name: 'toil',
  open: async (page: Page) => {
    await page.keyboard.press('5');
    await page.getByRole('tab', { name: 'Toil' }).click();
    await page.getByRole('region', { name: 'What was prevented' }).waitFor();
  },
  surfaces: [
    part('toil, as tables', async (page) => {
      const switches = page.getByRole('button', { name: /^Read as table/ });
      while ((await switches.count()) > 0) await switches.first().press('Enter');
    }),
    part('gaps of a chore', async (page) => {
      await page.getByRole('button', { name: 'Archive closed bookings' }).first().press('Enter');
      await page.getByRole('region', { name: 'Gaps' }).waitFor();
    }),
  ],
};
