import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { calendarDay } from '#shared/domain/time.ts';
import { nowOf } from './large-log.ts';
import { bareWindow, open, ours, withFolder } from './launch.ts';
import { CHORES, ENTRIES, writeManyChores } from './many-chores.ts';
import { findingOf, type Finding } from './measure.ts';
import type {} from './page.ts';
import type { Places } from './places.ts';

const COLD = 15;
const WARM = 40;
const TICKS = 15;
const FORECASTS = 5;
const SHOWN = 'main';
/** The first start makes the working copy of all entries. */
const REBUILD_MS = 300_000;

/** Of one question: until its answer was there, and the longest that the window did nothing else. */
type Asked = { readonly ms: number; readonly heldUpMs: number };

/** The due list of a log of many years, by its worker; against a raw read of the rows it needs. */
export const measureDueList = (places: Places): Promise<readonly Finding[]> =>
  withFolder((home) =>
    withFolder(async (bareHome) => {
      await writeManyChores(join(home, 'data'), nowOf());
      const console = await open(ours(places, home), SHOWN);
      const { page } = console;
      await page.waitForFunction(() => 'measured' in window, null, { timeout: REBUILD_MS });
      const bare = await open(bareWindow(places, bareHome));
      await keepRows(bare.page, await rowsOf(page));

      const cold: Asked[] = [];
      const floor: number[] = [];
      for (let turn = -2; turn < COLD; turn++) {
        const its = await readRaw(bare.page);
        const mine = await askAnew(page);
        if (turn < 0) continue;
        floor.push(its);
        cold.push(mine);
      }
      await begin(page);
      await askAgain(page, 2);
      const warm = await askAgain(page, WARM);
      const ticks = await change(page, TICKS);
      const forecasts: Asked[] = [];
      for (let turn = 0; turn < FORECASTS; turn++) forecasts.push(await askAnew(page, 'forecast'));
      await console.close();
      await bare.close();

      const of = `${CHORES} chores with ${ENTRIES} entries`;
      const found = (name: string, times: readonly number[], aim: number | null, note: string) =>
        findingOf({ name, unit: 'ms', ours: times, floor: null, aim, note: `${note}; ${of}` });
      const heldUp = [...cold, ...warm].map(({ heldUpMs }) => heldUpMs);
      return [
        found(
          'Due list, cold',
          cold.map(({ ms }) => ms),
          1000,
          'question to answer in the window, with a new worker',
        ),
        found(
          'Due list, warm',
          warm.map(({ ms }) => ms),
          50,
          'question to answer in the window, a minute later',
        ),
        found(
          'Forecast, cold',
          forecasts.map(({ ms }) => ms),
          null,
          'question to answer in the window, with a new worker',
        ),
        found('Due list, after a change', ticks, null, 'command called to the list with it'),
        found('Due list, window held up', heldUp, null, 'longest pause of the window per question'),
        findingOf({
          name: 'Due list, rows',
          unit: 'ms',
          ours: cold.map(({ ms }) => ms),
          floor,
          aim: null,
          note: 'the same cold answer, against a raw read of its rows in a bare window',
        }),
      ];
    }),
  );

const rowsOf = (page: Page): Promise<readonly object[]> =>
  page.evaluate(() => window.measured.log.db.choreCourses.where('isOver').equals(0).toArray());

const keepRows = (page: Page, rows: readonly object[]): Promise<void> =>
  page.evaluate(async (given) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('floor-due', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The floor has no database.'));
    });
    await new Promise((resolve) => {
      const transaction = db.transaction('rows', 'readwrite');
      for (const row of given) transaction.objectStore('rows').put(row);
      transaction.oncomplete = resolve;
    });
    db.close();
  }, rows);

/** Opens the database and reads all rows of it: what any answer from cold costs at least. */
const readRaw = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const start = performance.now();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('floor-due', 1);
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise((resolve) => {
      const request = db.transaction('rows').objectStore('rows').getAll();
      request.onsuccess = resolve;
    });
    const time = performance.now() - start;
    db.close();
    return time;
  });

async function askAnew(page: Page, kind: 'list' | 'forecast' = 'list'): Promise<Asked> {
  await begin(page, 0);
  const [asked] = await askAgain(page, 1, kind);
  if (asked === undefined) throw new Error('Nothing was asked.');
  return asked;
}

/** With a new worker, which is held for so long when nobody follows. */
const begin = (page: Page, keptMs?: number): Promise<void> =>
  page.evaluate((kept) => {
    Object.assign(globalThis, { due: window.measured.newDueList(kept) });
  }, keptMs);

/** Asks the same worker, each time for a minute later. */
const askAgain = (
  page: Page,
  count: number,
  kind: 'list' | 'forecast' = 'list',
): Promise<readonly Asked[]> =>
  page.evaluate(
    async ([times, asking]) => {
      const { due } = globalThis as unknown as {
        readonly due: ReturnType<typeof window.measured.newDueList>;
      };
      const now = window.measured.log.circumstances.now();
      const asked: Asked[] = [];
      for (let turn = 0; turn < times; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        // A task as soon as there is room for one: the gaps are what keeps the window from drawing.
        const room = new MessageChannel();
        let last = performance.now();
        let heldUpMs = 0;
        room.port1.onmessage = () => {
          heldUpMs = Math.max(heldUpMs, performance.now() - last);
          last = performance.now();
          room.port2.postMessage(null);
        };
        room.port2.postMessage(null);
        const start = performance.now();
        const at = (now + (turn + 1) * 60_000) as typeof now;
        const ms = await new Promise<number>((resolve, reject) => {
          const stop = due.follow(
            { kind: asking, now: at, zone: 'Europe/Berlin' },
            { told: () => (stop(), resolve(performance.now() - start)), failed: reject },
          );
        });
        // What the answer cost to take in belongs to the pause in which it came.
        await new Promise((resolve) => setTimeout(resolve, 0));
        room.port1.close();
        asked.push({ ms, heldUpMs });
      }
      return asked;
    },
    [count, kind] as const,
  );

/** A chore is added while the list is followed: from the call until the list has it. */
const change = (page: Page, count: number): Promise<readonly number[]> =>
  page.evaluate(
    async ({ day, times }) => {
      const { commands, log, newDueList, runCommand } = window.measured;
      const now = log.circumstances.now();
      const list = { later: 0, told: () => {} };
      const stop = newDueList().follow(
        { kind: 'list', now, zone: 'Europe/Berlin' },
        {
          told({ later }) {
            list.later = later.length;
            list.told();
          },
          failed(error) {
            throw error;
          },
        },
      );
      const next = (isThere: () => boolean): Promise<void> =>
        new Promise((resolve) => {
          list.told = () => isThere() && resolve();
          list.told();
        });
      await next(() => list.later > 0);
      const found: number[] = [];
      for (let turn = 0; turn < times; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        const before = list.later;
        const start = performance.now();
        const schedule = { kind: 'once', due: day } as const;
        const answer = await runCommand(log, commands.addChore, {
          title: 'Measured',
          schedule,
          today: day,
        });
        if (!answer.ok) throw new Error(`Not saved: ${answer.refusal.kind}`);
        await next(() => list.later > before);
        found.push(performance.now() - start);
      }
      stop();
      return found;
    },
    { day: calendarDay('2031-01-01'), times: count },
  );
