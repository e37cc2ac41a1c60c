import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { appFolder } from '#scripts/bundles.mjs';
import { expect, test } from '../../fixtures/console.ts';

const BUNDLE = join(appFolder('twin'), 'renderer');
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

const built = (): ReadonlySet<string> =>
  new Set(
    readdirSync(BUNDLE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => sha256(readFileSync(join(entry.parentPath, entry.name)))),
  );

const piece = fc.constantFrom(
  '..',
  '.',
  '',
  '%2e%2e',
  '%2E%2E%2f',
  '..%5c',
  '%00',
  '%c0%ae%c0%ae',
  '%252e%252e',
  'assets',
  'index.html',
  'package.json',
  'electron',
  'main.js',
  'app.asar',
  'etc',
  'passwd',
  'C:',
  '\\',
);
const hostilePath = fc.oneof(
  fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('/')),
  fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
  fc.webPath(),
);

test('[H12] 500 generated paths never leave the bundle', async ({ sharedConsole: { page } }) => {
  const paths = [...fc.sample(hostilePath, 500), '../../../etc/passwd', '%2e%2e/electron/main.js'];
  const answers = await page.evaluate(
    async (asked) =>
      Promise.all(
        asked.map(async (path) => {
          const response = await fetch(`app://console/${path}`).catch(() => null);
          if (!response) return { status: 0, hash: '' };
          const content = await response.arrayBuffer();
          const hash = await crypto.subtle.digest('SHA-256', content);
          const hex = Array.from(new Uint8Array(hash), (byte) =>
            byte.toString(16).padStart(2, '0'),
          );
          return { status: response.status, hash: hex.join('') };
        }),
      ),
    paths,
  );

  const files = built();
  for (const [index, { status, hash }] of answers.entries()) {
    expect([0, 200, 404], paths[index]).toContain(status);
    if (status === 200) expect(files.has(hash), paths[index]).toBe(true);
  }
  expect(answers.some(({ status }) => status === 404)).toBe(true);
});

test('[SH6] only GET is answered, and only on our own host', async ({
  sharedConsole: { page },
}) => {
  const statuses = await page.evaluate(async () => [
    (await fetch('app://console/', { method: 'POST', body: 'x' })).status,
    await fetch('app://elsewhere/').then(
      ({ status }) => status,
      () => 'refused',
    ),
  ]);
  expect(statuses).toEqual([405, 'refused']);
});
