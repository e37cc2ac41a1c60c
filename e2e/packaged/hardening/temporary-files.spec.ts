import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../fixtures/console.ts';
import { removeFolder, scratchFolder } from '../../fixtures/data-folder.ts';
import { openDemonstration, readReport } from '../../fixtures/tour.ts';

/** Stands only in the report that is imported, and in the export. */
const CANARIES = ['parcel-tracker', 'canary-7f3a'];

test('[H31] an import and an export leave no text in temporary files, open to nobody else', async ({
  launchConsole,
}) => {
  test.skip(process.platform === 'win32', 'permissions are of another kind there');
  const home = scratchFolder();
  const temporary = join(home, 'tmp');
  const exports = join(home, 'exports');
  for (const folder of [temporary, exports]) mkdirSync(folder, { mode: 0o700 });

  const { app, page } = await launchConsole({
    dataFolder: join(home, 'data'),
    environment: { TMPDIR: temporary },
  });
  await app.evaluate(({ dialog }, to) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: `${to}/export.md` }),
    });
  }, exports);
  await openDemonstration(page);
  await readReport(app, page);
  await page.evaluate(() =>
    window.bridge.saveExport({ suggestedName: 'export.md', text: 'canary-7f3a\n'.repeat(100_000) }),
  );

  const found = readdirSync(temporary, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of found) {
    const text = readFileSync(path, 'latin1');
    for (const canary of CANARIES) expect(text.includes(canary), path).toBe(false);
    expect(statSync(path).mode & 0o077, path).toBe(0);
  }
  expect(readdirSync(exports)).toEqual(['export.md']);
  expect(statSync(join(exports, 'export.md')).mode & 0o777).toBe(0o600);
  removeFolder(home);
});
