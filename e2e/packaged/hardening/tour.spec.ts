import { expect, test } from '../../fixtures/console.ts';
import { fullTour } from '../../fixtures/tour.ts';

test('[H8] [H10] a full tour violates the policy nowhere, and evaluates nothing', async ({
  launchConsole,
}) => {
  test.setTimeout(120_000);
  const { app, page } = await launchConsole();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { violations: heard });
    document.addEventListener('securitypolicyviolation', (event) => {
      heard.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });

  await fullTour(app, page);

  const violations = await page.evaluate(
    () => (globalThis as unknown as { violations: string[] }).violations,
  );
  expect(violations).toEqual([]);
  expect(said).toEqual([]);
});

test('[H30] a full tour leaves no text of a record in the title', async ({ launchConsole }) => {
  test.setTimeout(120_000);
  const { app, page } = await launchConsole();
  await app.evaluate(({ BrowserWindow }) => {
    const titles = new Set<string>();
    Object.assign(globalThis, { titles });
    const window = BrowserWindow.getAllWindows()[0];
    setInterval(() => {
      if (window?.isDestroyed() === false) titles.add(window.getTitle());
    }, 20);
  });
  await fullTour(app, page);
  const titles = await app.evaluate(() => [
    ...(globalThis as unknown as { titles: Set<string> }).titles,
  ]);
  expect(titles).toEqual(['Lightkeeper']);
});
