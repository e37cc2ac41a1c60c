import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, test, type OpenedConsole } from '../../fixtures/console.ts';
import { entriesOnDisk, removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { inTerminal } from '../../fixtures/terminal.ts';

const KILLS = 12;

let home = '';
let dataFolder = '';
test.beforeEach(() => {
  home = scratchFolder();
  dataFolder = join(home, 'data');
});
test.afterEach(() => {
  removeFolder(home);
});

const declare = (title: string): string =>
  inTerminal(['declare', title, '--sev', '2'], { LIGHTKEEPER_DATA: dataFolder });

/** The ids of lines that were written, and those of the entries that they became. */
const written = (): readonly string[] =>
  readFileSync(join(dataFolder, 'spool', 'lines.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
const taken = (): readonly string[] =>
  entriesOnDisk(dataFolder)
    .filter(({ command }) => command === 'incident.declare')
    .map(({ id }) => id);

const ready = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Main' }).waitFor();
const kill = ({ app }: OpenedConsole): void => {
  process.kill(-(app.process().pid ?? 0), 'SIGKILL');
};

test('[SP20] a running console takes a line in at once, says so, and takes it back', async ({
  launchConsole,
}) => {
  const { page, close } = await launchConsole({ dataFolder });
  await ready(page);
  expect(declare('checkout 500s')).toContain('. It is taken in by the running console.\n');

  const toast = page.getByRole('status').filter({ hasText: 'Taken in from the terminal' });
  await expect(toast).toContainText('Taken in from the terminal: checkout 500s');
  await page.keyboard.press('2');
  await expect(page.getByRole('main').getByText('checkout 500s').first()).toBeVisible();
  expect(taken()).toEqual(written());

  await toast.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => entriesOnDisk(dataFolder).at(-1)?.command).toBe('entry.undo');
  expect(taken()).toHaveLength(1);
  await close();
});

test('[SP21] a console that was closed takes it in at its next start, once', async ({
  launchConsole,
}) => {
  expect(declare('search is slow')).toContain('. It is taken in when the console next starts.\n');
  declare('checkout 500s');
  const first = await launchConsole({ dataFolder });
  await expect.poll(taken).toEqual(written());
  await expect(first.page.getByRole('status').filter({ hasText: '2 lines' })).toBeVisible();
  await first.close();

  // Also where the mark is gone, as after a backup was put back.
  rmSync(join(dataFolder, 'spool', 'taken.json'));
  const second = await launchConsole({ dataFolder });
  await ready(second.page);
  declare('a third');
  await expect.poll(() => taken().length).toBe(3);
  expect(taken()).toEqual(written());
  await second.close();
});

test('[SP1] the terminal finds the folder that the console uses where none is named', async ({
  launchConsole,
}) => {
  const environment = { LIGHTKEEPER_DATA: '', HOME: home, XDG_CONFIG_HOME: join(home, 'config') };
  const { page, close } = await launchConsole({ dataFolder, environment });
  await ready(page);
  const said = inTerminal(['declare', 'found'], environment);
  expect(said).toContain('by the running console');
  const described = await page.evaluate(() => window.bridge.describeApp());
  expect(described).toMatchObject({
    ok: true,
    value: { dataFolder: join(home, 'config', 'Lightkeeper') },
  });
  await expect(page.getByText('Taken in from the terminal: found')).toBeVisible();
  await close();
});

test('[SP22] waits while the demonstration is open, and is taken in once it is left', async ({
  launchConsole,
}) => {
  test.setTimeout(120_000);
  const { page, close } = await launchConsole({ dataFolder });
  await page.getByRole('button', { name: /^Open the demonstration workspace/ }).click();
  await page.getByRole('list', { name: 'Tensions' }).waitFor({ timeout: 30_000 });
  expect(declare('a real one')).toContain('once the demonstration workspace is left');
  await pause(500);
  await expect(page.getByText('Taken in from the terminal')).toHaveCount(0);
  await page.getByRole('button', { name: /Leave$/ }).click();
  await expect(page.getByText('Taken in from the terminal: a real one')).toBeVisible();
  expect(taken()).toEqual(written());
  await close();
});

test('[SP19] a little thing of a terminal is read as its line says', async ({ launchConsole }) => {
  const log = (text: string): string => inTerminal(['log', text], { LIGHTKEEPER_DATA: dataFolder });
  log('restarted billing-worker 5m');
  const { close } = await launchConsole({ dataFolder });
  await expect.poll(() => entriesOnDisk(dataFolder).at(-1)?.command).toBe('little-thing.log');
  log('cleared the queue 1h20');
  await expect.poll(() => entriesOnDisk(dataFolder).length).toBe(2);
  expect(entriesOnDisk(dataFolder).map(({ changes, id }) => [id, changes[0]?.after])).toMatchObject(
    [
      [written()[0], { text: 'restarted billing-worker', minutes: 5, work: 'upkeep' }],
      [written()[1], { text: 'cleared the queue', minutes: 80 }],
    ],
  );
  await close();
});

test(`[SP23] ${KILLS} kills of the whole console while terminals log: each line is one entry (n = ${KILLS})`, async ({
  launchConsole,
}) => {
  test.setTimeout(300_000);
  let state = 20_261_125;
  const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let turn = 0; turn < KILLS; turn += 1) {
    declare(`before ${turn}`);
    declare(`also before ${turn}`);
    const console = await launchConsole({ dataFolder });
    if (turn % 2 === 0) declare(`while ${turn}`);
    await pause(chance() * 900);
    kill(console);
  }
  const last = await launchConsole({ dataFolder });
  await ready(last.page);
  await expect.poll(() => taken().length, { timeout: 20_000 }).toBe(written().length);
  expect(taken()).toEqual(written());
  const verified = await last.page.evaluate(() => window.bridge.verifyJournal());
  expect(verified).toMatchObject({ ok: true, value: { broken: null } });
  await last.close();
});
