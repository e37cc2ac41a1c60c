import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, test, type OpenedConsole } from '../../fixtures/console.ts';
import { entriesOnDisk, removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { logWithServices, serviceEntry } from '../../fixtures/sample-entries.ts';

const KILLS = 20;
const SEED = 20_261_122;

/** The same delays in every run. */
const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

/** Ends every process of the console at once. */
function kill({ app }: OpenedConsole): void {
  const leader = app.process().pid;
  if (leader !== undefined) process.kill(-leader, 'SIGKILL');
}

type Acknowledged = { count: number };

/** Adds entries as fast as they are acknowledged, by the bridge alone. */
async function appendByBridge(page: Page): Promise<void> {
  const drafts = Array.from({ length: 3000 }, (_, index) => serviceEntry(`added-${index}`));
  await page.evaluate(async (added) => {
    const { acknowledge } = globalThis as unknown as { acknowledge: (seq: number) => void };
    const opened = await window.bridge.openJournal();
    if (!opened.ok) return;
    let { head } = opened.value;
    for (const draft of added) {
      const answer = await window.bridge.appendEntry({
        draftText: JSON.stringify(draft),
        on: head,
      });
      if (!answer.ok || !answer.value.ok) throw new Error('not saved');
      head = { seq: answer.value.value.seq, hash: answer.value.value.hash };
      acknowledge(head.seq);
    }
  }, drafts);
}

/** Undoes and redoes as fast as the page lets it; what is saved is what the status line says. */
async function workInThePage(page: Page, acknowledged: Acknowledged): Promise<void> {
  for (;;) {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    const said = (await page.getByRole('status').allTextContents()).join(' ');
    const count = /All ([\d,]+) entries saved/u.exec(said)?.[1]?.replaceAll(',', '');
    acknowledged.count = Math.max(acknowledged.count, Number(count ?? 0));
  }
}

/** The sentence that nothing is missing, true for what is on the disk. */
async function expectAllSaved({ page, dataFolder }: OpenedConsole, least: number): Promise<void> {
  const entries = entriesOnDisk(dataFolder).length;
  expect(entries).toBeGreaterThanOrEqual(least);
  const told = new Intl.NumberFormat('en-GB').format(entries);
  await expect(
    page.getByRole('status').filter({ hasText: `All ${told} entries saved` }),
  ).toBeAttached();
  const verified = await page.evaluate(() => window.bridge.verifyJournal());
  expect(verified).toMatchObject({ ok: true, value: { entries, broken: null } });
}

test(`[DU1] ${KILLS} kills of the whole console, up to the third start: 0 acknowledged entries lost (n = ${KILLS})`, async ({
  launchConsole,
}) => {
  test.setTimeout(600_000);
  const home = scratchFolder();
  const dataFolder = join(home, 'data');
  const next = chance(SEED);
  let least = 0;
  let opened = await launchConsole({ dataFolder, entries: logWithServices(10) });

  for (let turn = 0; turn < KILLS; turn++) {
    const acknowledged = { count: least };
    await opened.page.exposeFunction('acknowledge', (seq: number) => {
      acknowledged.count = Math.max(acknowledged.count, seq);
    });
    const work = turn % 2 === 0 ? appendByBridge : workInThePage;
    const working = work(opened.page, acknowledged).catch(() => {});
    await pause(100 + next() * 1400);
    kill(opened);
    await working;
    least = acknowledged.count;

    const second = await launchConsole({ dataFolder });
    await expectAllSaved(second, least);
    await second.close();
    opened = await launchConsole({ dataFolder });
    await expectAllSaved(opened, least);
  }

  expect(least).toBeGreaterThan(KILLS);
  test.info().annotations.push({ type: 'n', description: `${KILLS} kills, ${least} entries` });
  await opened.close();
  removeFolder(home);
});
