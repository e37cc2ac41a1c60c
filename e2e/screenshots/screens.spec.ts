import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, type OpenedConsole } from '../fixtures/console.ts';
import { logWithServices } from '../fixtures/sample-entries.ts';
import { openDemonstration, chooseMenu } from '../fixtures/tour.ts';
import { DEMONSTRATION } from './screens.ts';

/** Where the pictures go; nothing of it is committed from here. */
const FOLDER = join(import.meta.dirname, '..', '..', 'build', 'screenshots');
const NOW = '2026-11-18T13:52:00Z';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
] as const;

type Size = (typeof SIZES)[number];
type Look = { readonly theme: 'light' | 'dark'; readonly size: Size };

const LOOKS: readonly Look[] = SIZES.flatMap((size) => [
  { theme: 'light', size },
  { theme: 'dark', size },
]);

const lookName = ({ theme, size }: Look): string => `${theme}-${size.width}x${size.height}`;

async function wear({ app, page }: OpenedConsole, { theme, size }: Look): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await chooseMenu(app, `theme-${theme}`);
  await page.waitForFunction(
    ({ size: { width }, theme: worn }) =>
      window.innerWidth === width && document.documentElement.dataset['theme'] === worn,
    { size, theme },
  );
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
}

async function picture({ page }: OpenedConsole, name: string, look: Look): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  // Live reads, and what slides in.
  await page.waitForTimeout(600);
  await page.screenshot({
    path: join(FOLDER, `${name}-${lookName(look)}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}

for (const look of LOOKS) {
  test(`every screen of the demonstration, ${lookName(look)}`, async ({ launchConsole }) => {
    test.setTimeout(180_000);
    const opened = await launchConsole({ now: NOW });
    await openDemonstration(opened.page);
    await wear(opened, look);
    for (const { name, show } of DEMONSTRATION) {
      await test.step(name, async () => {
        await show(opened);
        await picture(opened, name, look);
        for (let layer = 0; layer < 3; layer++) await opened.page.keyboard.press('Escape');
      });
    }
  });

  test(`the first run and a calm desk, ${lookName(look)}`, async ({ launchConsole }) => {
    const fresh = await launchConsole({ now: NOW });
    await fresh.page.getByText('Open the demonstration workspace').waitFor();
    await wear(fresh, look);
    await picture(fresh, 'first-run', look);
    await fresh.close();

    const calm = await launchConsole({ now: NOW, entries: logWithServices(3) });
    await calm.page.getByRole('table').first().waitFor();
    await wear(calm, look);
    // The log was there before its working copy, which is told.
    await calm.page.getByRole('button', { name: 'Put away' }).click();
    await picture(calm, 'desk-calm', look);
  });
}
