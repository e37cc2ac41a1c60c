import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/console.ts';
import { entriesOnDisk, removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { logWithServices } from '../../fixtures/sample-entries.ts';

const SERVICES = 40;
const ENTRIES = SERVICES + 1;

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const savedSentence = (page: Page, entries: number): Promise<void> =>
  expect(
    page.getByRole('status').filter({ hasText: `All ${entries} entries saved` }),
  ).toBeAttached();

/** How many rows each table of the working copy holds, read without the console's code. */
const rowCounts = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('lightkeeper-own');
        opening.onerror = () => {
          reject(new Error('the working copy cannot be opened'));
        };
        opening.onsuccess = () => {
          const db = opening.result;
          const counts: Record<string, number> = {};
          const reading = db.transaction([...db.objectStoreNames]);
          for (const name of db.objectStoreNames) {
            const counting = reading.objectStore(name).count();
            counting.onsuccess = () => {
              counts[name] = counting.result;
            };
          }
          reading.oncomplete = () => {
            db.close();
            resolve(counts);
          };
        };
      }),
  );

const DAMAGE: Readonly<Record<string, (folder: string) => void>> = {
  'its folder deleted': (folder) => {
    rmSync(folder, { recursive: true });
  },
  'its folder emptied': (folder) => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  },
  'its log cut in half': (folder) => {
    const logs = filesBelow(folder).filter((path) => /\d+\.log$/u.test(path));
    expect(logs.length).toBeGreaterThan(0);
    for (const log of logs) truncateSync(log, Math.floor(statSync(log).size / 2));
  },
  'its log emptied': (folder) => {
    for (const log of filesBelow(folder).filter((path) => /\d+\.log$/u.test(path))) {
      truncateSync(log, 0);
    }
  },
};

for (const [what, damage] of Object.entries(DAMAGE)) {
  test(`[DU2] IndexedDB with ${what}: nothing is lost, and it is told`, async ({
    launchConsole,
  }) => {
    const home = scratchFolder();
    const dataFolder = join(home, 'data');
    const first = await launchConsole({ dataFolder, entries: logWithServices(SERVICES) });
    await savedSentence(first.page, ENTRIES);
    const before = await rowCounts(first.page);
    expect(before['services']).toBe(SERVICES);
    await first.close();

    damage(join(dataFolder, 'profile', 'IndexedDB'));

    const second = await launchConsole({ dataFolder });
    await savedSentence(second.page, ENTRIES);
    await expect(
      second.page.getByText(`The working copy was made anew from the journal: ${ENTRIES} entries`),
    ).toBeVisible();
    expect(await rowCounts(second.page)).toEqual(before);
    await second.page.keyboard.press('3');
    await expect(second.page.getByText('service-1', { exact: true }).first()).toBeVisible();
    await second.close();
    expect(entriesOnDisk(dataFolder)).toHaveLength(ENTRIES);
    removeFolder(home);
  });
}
