import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FINDINGS, nowOf, OPTIONS, writeLargeLog } from './large-log.ts';
import { open, ours, withFolder } from './launch.ts';
import { findingOf, type Finding } from './measure.ts';
import type { Places } from './places.ts';

const STARTS = 7;
const AGAIN = 5;
/** The desk is looked at for a moment before something is decided. */
const LOOK_MS = 2000;

/** From the key to the painted sheet, for the first time after a start and after that. */
export const measureDecide = (places: Places): Promise<readonly Finding[]> =>
  withFolder(async (home) => {
    await writeLargeLog(join(home, 'data'), nowOf());
    const console = ours(places, home);
    const first: number[] = [];
    const again: number[] = [];
    for (let turn = -1; turn < STARTS; turn++) {
      const opened = await open(console);
      await opened.page.waitForTimeout(LOOK_MS);
      const cold = await pressDecide(opened.page);
      const warm: number[] = [];
      for (let time = 0; time < AGAIN; time++) warm.push(await pressDecide(opened.page));
      await opened.close();
      // The first start makes the working copy.
      if (turn < 0) continue;
      first.push(cold);
      again.push(...warm);
    }
    const found = (name: string, times: readonly number[], when: string): Finding =>
      findingOf({
        name,
        unit: 'ms',
        ours: times,
        floor: null,
        aim: 100,
        note: `key to painted sheet, ${when}; ${OPTIONS} options with ${FINDINGS} findings each`,
      });
    return [
      found('Decide, first', first, 'once after each start'),
      found('Decide, again', again, 'after that'),
    ];
  });

async function pressDecide(page: Page): Promise<number> {
  const time = await page.evaluate(
    (options) =>
      new Promise<number>((resolve) => {
        const isThere = (): boolean =>
          document.querySelectorAll('[role=dialog] input[type=radio], dialog input[type=radio]')
            .length >= options;
        const start = performance.now();
        const seen = new MutationObserver(() => {
          if (!isThere()) return;
          seen.disconnect();
          // A task after the frame: it has been laid out and painted.
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => resolve(performance.now() - start);
            painted.port2.postMessage(null);
          });
        });
        seen.observe(document.body, { childList: true, subtree: true });
        const key = new KeyboardEvent('keydown', { key: 'x', code: 'KeyX', bubbles: true });
        (document.activeElement ?? document.body).dispatchEvent(key);
      }),
    OPTIONS,
  );
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return time;
}
