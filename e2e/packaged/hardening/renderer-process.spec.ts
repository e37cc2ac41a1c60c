import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../../fixtures/console.ts';

type Committed = Readonly<Record<string, unknown>>;

const committed = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as unknown;

/** The preferences that Electron really applied, of every window. */
const lastPreferences = (app: ElectronApplication): Promise<readonly Committed[]> =>
  app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Left out of the runtime's types, and the one place that tells what was applied.
      const { getLastWebPreferences } = contents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return { ...getLastWebPreferences.call(contents) };
    }),
  );

test('[H1] the page has no Node', async ({ sharedConsole: { app, page } }) => {
  for (const preferences of await lastPreferences(app)) {
    expect(preferences['nodeIntegration']).toBe(false);
    expect(preferences['nodeIntegrationInSubFrames']).toBe(false);
  }
  const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
  const types = await page.evaluate(
    (wanted) => wanted.map((name) => typeof (globalThis as Record<string, unknown>)[name]),
    names,
  );
  expect(types).toEqual(names.map(() => 'undefined'));
});

test('[H2] the preload script lives in a world of its own', async ({
  sharedConsole: { app, page },
}) => {
  for (const preferences of await lastPreferences(app)) {
    expect(preferences['contextIsolation']).toBe(true);
  }
  const isTaken = await page.evaluate(async () => {
    const before = Array.prototype.push;
    let isCalled = false;
    Array.prototype.push = function (...items: unknown[]) {
      isCalled = true;
      return before.apply(this, items);
    };
    // Only while the bridge is called: whatever the page itself does meanwhile pushes, too.
    const answer = window.bridge.describeApp();
    Array.prototype.push = before;
    await answer;
    return isCalled;
  });
  expect(isTaken).toBe(false);
});

test('[H3] the page is sandboxed', async ({ sharedConsole: { app } }) => {
  for (const preferences of await lastPreferences(app)) expect(preferences['sandbox']).toBe(true);
});

test('[H4] web security is on', async ({ sharedConsole: { app, page } }) => {
  for (const preferences of await lastPreferences(app)) {
    expect(preferences['webSecurity']).toBe(true);
    expect(preferences['allowRunningInsecureContent']).toBe(false);
  }
  const outcomes = await page.evaluate(() =>
    Promise.all(
      ['file:///etc/hostname', 'https://example.org/', 'app://elsewhere/', 'http://127.0.0.1/'].map(
        (address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
      ),
    ),
  );
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
});

test('[H5] web preferences equal the committed snapshot', async ({ sharedConsole: { app } }) => {
  const expected = committed('web-preferences.json') as Committed;
  const major = await app.evaluate(() => Number.parseInt(process.versions.electron ?? '', 10));
  const windows = await lastPreferences(app);
  expect(windows).toHaveLength(1);

  for (const found of windows) {
    if (major === 33) expect(found).toEqual(expected);
    // Another runtime may know more preferences; what it shares with the snapshot has to agree.
    const shared = Object.entries(expected).filter(([name]) => name in found);
    for (const [name, value] of shared) expect(found[name], name).toEqual(value);
    expect(shared.length).toBeGreaterThanOrEqual(8);
  }
});

test('[H15] the bridge offers exactly the committed functions', async ({
  sharedConsole: { page },
}) => {
  const surface = await page.evaluate(() => ({
    functions: Object.keys(window.bridge).sort(),
    types: [...new Set(Object.values(window.bridge).map((value) => typeof value))],
    foreign: Object.getOwnPropertyNames(window).filter((name) =>
      /electron|ipcrenderer/iu.test(name),
    ),
  }));
  expect(surface).toEqual({
    functions: committed('bridge-surface.json'),
    types: ['function'],
    foreign: [],
  });
});

test('[H15] the bridge cannot be replaced by the page', async ({ sharedConsole: { page } }) => {
  const isSame = await page.evaluate(() => {
    const before = window.bridge;
    try {
      Object.defineProperty(window, 'bridge', { value: {} });
    } catch {
      // Refused, which is what is wanted.
    }
    return window.bridge === before;
  });
  expect(isSame).toBe(true);
});
