import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { REQUEST_CHANNELS, requestInputs } from '#shared/ipc/contract.ts';
import { askMain } from '../../fixtures/ask-main.ts';
import { expect, test } from '../../fixtures/console.ts';

/** These open windows of the system, or end the console; their only input is `null`. */
const WITH_EFFECTS = new Set(['app:quit', 'files:choose', 'folder:show', 'workspace:open']);

test('[H13] a frame inside the page is refused on every channel', async ({ launchConsole }) => {
  const { app, page } = await launchConsole();
  await page.evaluate(() => {
    document.body.append(document.createElement('iframe'));
  });
  expect(await page.evaluate(() => 'bridge' in (window.frames[0] ?? {}))).toBe(false);

  for (const channel of REQUEST_CHANNELS) {
    for (const from of ['sub-frame', 'no frame'] as const) {
      expect(await askMain(app, channel, 'null', from), channel).toEqual({
        ok: false,
        refusal: { kind: 'untrusted-sender' },
      });
    }
  }
  expect(await askMain(app, 'app:describe', 'null', 'page')).toMatchObject({ ok: true });
});

test('[H13] a page of another address is refused on every channel', async ({ launchConsole }) => {
  const { app } = await launchConsole();
  const answers = await app.evaluate(async ({ ipcMain }, channels) => {
    const handlers = (
      ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: object, input: unknown) => Promise<unknown>>;
      }
    )._invokeHandlers;
    const told: unknown[] = [];
    for (const url of ['https://console/', 'app://elsewhere/', 'about:blank', 'file:///']) {
      for (const channel of channels) {
        const event = { senderFrame: { parent: null, url } };
        told.push(await handlers.get(channel)?.(event, null));
      }
    }
    return told;
  }, REQUEST_CHANNELS);
  for (const answer of answers) {
    expect(answer).toEqual({ ok: false, refusal: { kind: 'untrusted-sender' } });
  }
});

test('[H14] anything at all on every channel is refused by name, and changes no file', async ({
  launchConsole,
}) => {
  const { app, page, dataFolder } = await launchConsole();
  const home = `${dataFolder}/..`;
  const before = readdirSync(home).sort();
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
  });

  for (const channel of REQUEST_CHANNELS) {
    const inputs = fc
      .sample(anything, 60)
      .filter((input) => !requestInputs[channel].safeParse(input).success)
      .map((input) => fc.stringify(input));
    const more = [
      "'x'.repeat(1e7)",
      'Symbol.iterator',
      '() => 0',
      'new Proxy({}, {})',
      'new Error()',
    ];
    for (const input of [...inputs, ...(WITH_EFFECTS.has(channel) ? [] : more)]) {
      const answer = await askMain(app, channel, input, 'page');
      expect(answer, `${channel} ${input.slice(0, 100)}`).toMatchObject({
        ok: false,
        refusal: { kind: 'malformed-request' },
      });
    }
  }

  expect(await page.evaluate(async () => (await window.bridge.describeApp()).ok)).toBe(true);
  expect(readdirSync(home).sort()).toEqual(before);
});

test('[H16] a key named __proto__ does not cross the bridge', async ({ launchConsole }) => {
  const { app, page } = await launchConsole();
  const answers = await page.evaluate(async () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"x":1}}') as object;
    return [
      await window.bridge.saveDraft({ key: 'a', value: hostile }),
      await window.bridge.saveDraft(hostile as never),
      await window.bridge.openWorkspace(hostile as never),
      ({} as Record<string, unknown>)['polluted'],
    ];
  });
  // The bridge itself may drop the key; what must never happen is that it is obeyed.
  expect(answers[1]).toMatchObject({ ok: false });
  expect(answers[2]).toMatchObject({ ok: false });
  expect(answers[3]).toBeUndefined();
  expect(await app.evaluate(() => ({}) as Record<string, unknown>)).not.toHaveProperty('polluted');
  expect(
    await askMain(
      app,
      'draft:save',
      `JSON.parse('{"key":"a","value":{"__proto__":{"polluted":true}}}')`,
      'page',
    ),
  ).toMatchObject({ ok: false, refusal: { kind: 'malformed-request' } });
});
