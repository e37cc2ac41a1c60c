import type { Page } from '@playwright/test';

const inPlace = (name: string, show: (page: Page) => Promise<unknown>) => ({
  ...{ name, show },
  kind: 'part' as const,
});

/** Where the minutes go, as charts and as tables, and the gaps of a chore beside it. */
export const TOIL = {
  name: 'toil',
  open: async (page: Page) => {
    await page.keyboard.press('5');
    await page.getByRole('tab', { name: 'Toil' }).click();
    await page.getByRole('region', { name: 'What was prevented' }).waitFor();
  },
  surfaces: [
    inPlace('toil, as tables', async (page) => {
      const switches = page.getByRole('button', { name: /^Read as table/ });
      while ((await switches.count()) > 0) await switches.first().press('Enter');
    }),
    inPlace('gaps of a chore', async (page) => {
      await page.getByRole('button', { name: 'Archive closed bookings' }).first().press('Enter');
      await page.getByRole('region', { name: 'Gaps' }).waitFor();
    }),
  ],
};
