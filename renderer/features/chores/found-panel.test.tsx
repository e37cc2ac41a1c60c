import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logLittleThing } from '#shared/commands/little-things.ts';
import { retireChore } from '#shared/commands/chores.ts';
import { before, calendarDay, days } from '#shared/domain/time.ts';
import { aJournal } from '#renderer/data/a-journal.ts';
import { aLog, forgetLogs, testCircumstances } from '#renderer/data/a-log.ts';
import { LogContext } from '#renderer/data/log-context.ts';
import type { OpenLog } from '#renderer/data/open-log.ts';
import { runCommand } from '#renderer/data/run-command.ts';
import { discoverIn } from '#renderer/data/worker/discover-in.ts';
import type { FromDiscover, ToDiscover } from '#renderer/data/worker/discover-messages.ts';
import { useNowStore } from '#renderer/state/now-store.ts';
import { closePage, openPage, press, show } from '#renderer/ui/a-page.tsx';
import { FoundPanel } from './found-panel.tsx';

const NOW = testCircumstances.now();
let log: OpenLog;
/** So many different texts the worker says that there were. */
let different: number | null = null;
/** So many times it was looked for. */
let found = 0;

/** Looks where it is, as the worker does beside it. */
class WorkerHere {
  onmessage: ((event: { readonly data: FromDiscover }) => void) | null = null;
  onerror = null;
  terminate = (): void => {};
  postMessage({ now }: ToDiscover): void {
    void discoverIn(log.db, now, () => {}).then((answer) => {
      const discovered = { ...answer, different: different ?? answer.different };
      found += 1;
      this.onmessage?.({ data: { kind: 'found', discovered } });
    });
  }
}

beforeEach(async () => {
  await forgetLogs();
  different = null;
  vi.stubGlobal('Worker', WorkerHere);
  useNowStore.getState().noteChange(NOW);
  ({ log } = await aLog(aJournal()));
  openPage();
});
afterEach(() => {
  closePage();
  vi.unstubAllGlobals();
});

const logged = async (text: string, minutes: number, ago: readonly number[]): Promise<void> => {
  for (const count of ago) {
    const at = before(NOW, days(count));
    const on = calendarDay(new Date(at).toISOString().slice(0, 10));
    const answer = await runCommand(log, logLittleThing, { text, minutes, at, on });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  }
};
const open = (): void =>
  show(
    <LogContext value={log}>
      <FoundPanel />
    </LogContext>,
  );
const asked = (): readonly string[] =>
  [...document.querySelectorAll('article')].map((one) => one.getAttribute('aria-label') ?? '');
/** Waits in turns: what is drawn is drawn at the end of one. */
const aMoment = (): Promise<void> => act(() => new Promise<void>((go) => setTimeout(go, 20)));
const until = (check: () => void): Promise<void> =>
  vi.waitFor(
    async () => {
      await aMoment();
      check();
    },
    { timeout: 8_000, interval: 1 },
  );
const button = (name: RegExp): HTMLElement | undefined =>
  [...document.querySelectorAll('button')].find((one) =>
    name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
  );
const click = (name: RegExp): void => act(() => button(name)?.click());
const chores = async (): Promise<readonly string[]> =>
  (await log.db.chores.toArray()).map(({ title }) => title);

describe('what is found among little things, on the page', () => {
  it('[PD27] makes no chore by a key of what comes at no fixed distance', async () => {
    await logged('cleared retries', 30, [40, 39, 25, 23, 3]);
    await logged('rotated logs', 5, [36, 27, 18, 9]);
    open();
    await until(() => expect(asked()).toEqual(['cleared retries', 'rotated logs']));
    press('y');
    await log.inTurn(async () => undefined);
    await aMoment();
    expect(await chores()).toEqual([]);
    expect(await log.db.suggestions.count()).toBe(0);
    expect(asked()).toHaveLength(2);
  });

  it('[PD27] makes one chore by a key, however long it is held', async () => {
    await logged('rotated logs', 30, [36, 27, 18, 9]);
    await logged('pruned index', 5, [37, 28, 19, 10]);
    open();
    await until(() => expect(asked()).toEqual(['rotated logs', 'pruned index']));
    press('y');
    press('y', { repeat: true });
    await until(() => expect(asked()).toEqual(['pruned index']));
    press('y', { repeat: true });
    press('o', { repeat: true });
    await log.inTurn(async () => undefined);
    await aMoment();
    expect(await chores()).toEqual(['rotated logs']);
    expect(await log.db.suggestions.count()).toBe(1);
  });

  it('[PD29] lists what a chore keeps, to take back, and asks again once it is no longer kept', async () => {
    await logged('rotated logs', 30, [36, 27, 18, 9]);
    open();
    await until(() => expect(asked()).toEqual(['rotated logs']));
    press('y');
    await until(() => expect(button(/^1 thing no longer asked about/u)).toBeDefined());
    click(/no longer asked about/u);
    expect(document.body.textContent).toContain('kept by “rotated logs”');

    click(/^Ask again: rotated logs/u);
    await until(() => expect(asked()).toEqual(['rotated logs']));
    expect(button(/no longer asked about/u)).toBeUndefined();
    press('y');
    await until(() => expect(asked()).toEqual([]));
    // It was looked for anew since: what is answered is not held any more.
    const before = found;
    await until(() => expect(found).toBeGreaterThan(before));
    const [suggestion] = await log.db.suggestions.toArray();
    await act(() => runCommand(log, retireChore, { id: suggestion?.choreId ?? '' }));
    await until(() => expect(asked()).toEqual(['rotated logs']));
  });

  it('[PD32] says where the findings are that not all texts were compared', async () => {
    different = 9_120;
    await logged('rotated logs', 30, [36, 27, 18, 9]);
    open();
    await until(() =>
      expect(document.body.textContent).toContain('The 8,000 most frequent of 9,120 different'),
    );
    expect(asked()).toHaveLength(1);
  });
});
