import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../../fixtures/console.ts';

const CANARY = 'canary-7f3a';

test('[H23] nothing is downloaded by a link', async ({ launchConsole }) => {
  const { app, page, dataFolder } = await launchConsole();
  const home = join(dataFolder, '..');
  const heard = await app.evaluate(({ session }) => {
    const states: string[] = [];
    Object.assign(globalThis, { states });
    session.defaultSession.on('will-download', (event, item) => {
      states.push(event.defaultPrevented ? 'prevented' : 'allowed');
      item.on('done', (_done, state) => states.push(state));
    });
    return states;
  });
  expect(heard).toEqual([]);

  await page.evaluate((text) => {
    for (const address of [
      URL.createObjectURL(new Blob([text])),
      `data:application/octet-stream,${text}`,
      'app://console/index.html',
    ]) {
      const link = document.createElement('a');
      link.href = address;
      link.download = 'stolen.txt';
      document.body.append(link);
      link.click();
    }
  }, CANARY);
  await page.waitForTimeout(1000);

  const states = await app.evaluate(() => (globalThis as unknown as { states: string[] }).states);
  expect(states).not.toContain('completed');
  expect(existsSync(join(home, 'Downloads'))).toBe(false);
  expect(readdirSync(home).filter((name) => name.includes('stolen'))).toEqual([]);
});

test('[H23] an export is saved where the operator says, for its owner only', async ({
  launchConsole,
}) => {
  const { app, page, dataFolder } = await launchConsole();
  const folder = join(dataFolder, '..', 'exports');
  mkdirSync(folder);
  await saveInto(app, folder);

  const answer = await page.evaluate(
    (text) => window.bridge.saveExport({ suggestedName: '../../evil name.md', text }),
    CANARY,
  );
  const path = join(folder, 'evil-name.md');
  expect(answer).toEqual({ ok: true, value: { ok: true, value: { path } } });
  expect(readFileSync(path, 'utf8')).toBe(CANARY);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['evil-name.md']);
});

test('[H31] an export that cannot be written leaves no file, and says so', async ({
  launchConsole,
}) => {
  const { app, page, dataFolder } = await launchConsole();
  const folder = join(dataFolder, '..', 'gone');
  await app.evaluate(({ dialog }, to) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: `${to}/a.md` }),
    });
  }, folder);
  const answer = await page.evaluate(() =>
    window.bridge.saveExport({ suggestedName: 'a.md', text: 'x' }),
  );
  expect(answer).toMatchObject({
    ok: true,
    value: { ok: false, refusal: { kind: 'not-written' } },
  });
  expect(existsSync(folder)).toBe(false);
});

test('[HO7] a PDF of the page is saved where the operator says, for its owner only', async ({
  launchConsole,
}) => {
  const { app, page, dataFolder } = await launchConsole();
  const folder = join(dataFolder, '..', 'sheets');
  mkdirSync(folder);
  await saveInto(app, folder);

  const answer = await page.evaluate(() =>
    window.bridge.savePdf({ suggestedName: '../hand over.pdf' }),
  );
  const path = join(folder, 'hand-over.pdf');
  expect(answer).toEqual({ ok: true, value: { ok: true, value: { path } } });
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['hand-over.pdf']);
});

/** Answers the dialog for saving as an operator who takes the proposed name, in this folder. */
const saveInto = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, to) => {
    Object.assign(dialog, {
      showSaveDialog: (_window: unknown, options: { defaultPath: string }) => {
        const name = options.defaultPath.split('/').at(-1) ?? '';
        return Promise.resolve({ canceled: false, filePath: `${to}/${name}` });
      },
    });
  }, folder);
