import type { ElectronApplication, Page } from '@playwright/test';
import { PAGE_ADDRESS } from '#electron/security/app-address.ts';
import { expect, test } from '../../fixtures/console.ts';
import { SMALL_REPORT } from '../../fixtures/tour.ts';

const ELSEWHERE = [
  'https://example.org/',
  'file:///etc/hostname',
  'app://elsewhere/',
  'app://console/assets/',
  'data:text/html,<h1>x</h1>',
];

/** Lets whatever was tried happen, then says where the page is and how many windows there are. */
async function standing(app: ElectronApplication, page: Page): Promise<object> {
  await page.waitForTimeout(250);
  const windows = await app.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    contents: webContents.getAllWebContents().length,
    address: BrowserWindow.getAllWindows()[0]?.webContents.getURL().split('#')[0],
  }));
  return { ...windows, isAlive: await page.evaluate(() => typeof window.bridge) };
}

const STAYED = { windows: 1, contents: 1, address: PAGE_ADDRESS, isAlive: 'object' };

for (const address of ELSEWHERE) {
  test(`[H18] the page does not go to ${address} by its location`, async ({
    sharedConsole: { app, page },
  }) => {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    expect(await standing(app, page)).toEqual(STAYED);
    await page.evaluate((to) => {
      location.replace(to);
    }, address);
    expect(await standing(app, page)).toEqual(STAYED);
  });
}

test('[H18] a page that was sent to about:blank comes back at once', async ({ launchConsole }) => {
  const { app, page } = await launchConsole();
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect.poll(() => standing(app, page).catch(() => null)).toEqual(STAYED);
  expect(await page.evaluate(async () => (await window.bridge.describeApp()).ok)).toBe(true);
});

test('[H19] the page does not go elsewhere by a form or a refresh', async ({ launchConsole }) => {
  const { app, page } = await launchConsole();
  await page.evaluate((addresses) => {
    for (const address of addresses) {
      const form = document.createElement('form');
      form.action = address;
      document.body.append(form);
      form.submit();
    }
  }, ELSEWHERE);
  expect(await standing(app, page)).toEqual(STAYED);

  await page.evaluate(() => {
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = '0; url=https://example.org/';
    document.head.append(refresh);
  });
  expect(await standing(app, page)).toEqual(STAYED);
});

test('[H20] the page stays when a file, a link or markup is dropped on it', async ({
  launchConsole,
}) => {
  const { app, page } = await launchConsole();
  const dropped = [
    ['text/uri-list', 'https://example.org/'],
    ['text/uri-list', 'file:///etc/hostname'],
    ['text/html', '<script>globalThis.injected = true</script><h1>x</h1>'],
  ] as const;
  const session = await page.context().newCDPSession(page);
  for (const [mimeType, data] of dropped) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 300,
        y: 300,
        data: { items: [{ mimeType, data }], dragOperationsMask: 1 },
      });
    }
    expect(await standing(app, page)).toEqual(STAYED);
  }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 300,
      y: 300,
      data: { items: [], files: [SMALL_REPORT], dragOperationsMask: 1 },
    });
  }
  expect(await standing(app, page)).toEqual(STAYED);
  expect(await page.evaluate(() => 'injected' in globalThis)).toBe(false);
});

test('[H20] the page stays when a link is middle-clicked', async ({ launchConsole }) => {
  const { app, page } = await launchConsole();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.id = 'middle';
    link.textContent = 'A link';
    link.style.cssText = 'position:fixed;inset:0;z-index:9999';
    document.body.append(link);
  });
  await page.locator('#middle').click({ button: 'middle' });
  expect(await standing(app, page)).toEqual(STAYED);
});

test('[H21] no window opens another', async ({ launchConsole }) => {
  const { app, page } = await launchConsole();
  const opened = await page.evaluate(() =>
    ['https://example.org/', 'about:blank', location.href, ''].map(
      (address) => window.open(address) === null,
    ),
  );
  expect(opened).toEqual([true, true, true, true]);

  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    link.id = 'blank';
    link.textContent = 'A link';
    link.style.cssText = 'position:fixed;inset:0;z-index:9999';
    document.body.append(link);
  });
  const link = page.locator('#blank');
  await link.click();
  await link.click({ modifiers: ['Shift'] });
  await link.click({ modifiers: ['ControlOrMeta'] });
  expect(await standing(app, page)).toEqual(STAYED);
});

test('[SH2] the page may load itself again', async ({ launchConsole }) => {
  const { app, page } = await launchConsole();
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => {
      location.reload();
    }),
  ]);
  expect(await standing(app, page)).toEqual(STAYED);
});
