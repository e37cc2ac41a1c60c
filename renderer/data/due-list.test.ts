import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addChore } from '#shared/commands/chores.ts';
import { calendarDay } from '#shared/domain/time.ts';
import type { ChoreList } from '#shared/rules/chore-list.ts';
import { NOON } from '#shared/rules/sample-rows.ts';
import { aJournal } from './a-journal.ts';
import { aLog, forgetLogs } from './a-log.ts';
import { dueList, type DueWorker } from './due-list.ts';
import { runCommand } from './run-command.ts';
import { dueHolder } from './worker/due-holder.ts';
import type { DueAsk, ToDueWorker } from './worker/due-messages.ts';

const ends: (() => void)[] = [];
beforeEach(forgetLogs);
afterEach(() => {
  for (const stop of ends.splice(0)) stop();
});

const ASK = { kind: 'list', now: NOON, zone: 'UTC' } as const satisfies DueAsk;

/** A worker that works where it is, once it is let; and what it was told. */
async function begun() {
  const { log } = await aLog(aJournal());
  const told: ToDueWorker[] = [];
  const workers: DueWorker[] = [];
  const gate = { isOpen: true, waiting: [] as (() => void)[] };
  const start = (): DueWorker => {
    const holder = dueHolder(log.db);
    const worker: DueWorker = {
      onmessage: null,
      onerror: null,
      terminate: vi.fn<() => void>(),
      postMessage(message: ToDueWorker) {
        told.push(message);
        if (message.kind === 'changed') holder.changed(message.changes);
        if (message.kind !== 'ask') return;
        const { ask, number } = message;
        const answer = async (): Promise<void> => {
          const data = { kind: 'answer', number, answer: await holder.answer(ask) } as const;
          worker.onmessage?.({ data } as Parameters<NonNullable<DueWorker['onmessage']>>[0]);
        };
        if (gate.isOpen) void answer();
        else gate.waiting.push(() => void answer());
      },
    };
    workers.push(worker);
    return worker;
  };
  const shown: number[] = [];
  const failed: Error[] = [];
  const follower = {
    told: (list: ChoreList) => shown.push(list.late.length + list.today.length),
    failed: (error: Error) => failed.push(error),
  };
  const day = calendarDay('2026-05-14');
  const add = (title: string) =>
    runCommand(log, addChore, { title, schedule: { kind: 'once', due: day }, today: day });
  const list = dueList(log.db, start);
  const due: typeof list = {
    follow(ask, told) {
      const stop = list.follow(ask, told);
      ends.push(stop);
      return stop;
    },
  };
  return { add, due, failed, follower, gate, shown, told, workers };
}

const asks = (told: readonly ToDueWorker[]): number =>
  told.filter(({ kind }) => kind === 'ask').length;

describe('the due list as the window follows it', () => {
  it('[DL4] answers once, and again after each change of the chores, one worker for all', async () => {
    const { add, due, follower, shown, workers } = await begun();
    due.follow(ASK, follower);
    await vi.waitFor(() => expect(shown).toEqual([0]));
    due.follow(ASK, follower);
    await vi.waitFor(() => expect(shown).toEqual([0, 0]));

    await add('Rotate the keys');
    await vi.waitFor(() => expect(shown).toEqual([0, 0, 1, 1]));
    expect(workers).toHaveLength(1);
  });

  it('[DL5] tells a change before it asks, and many changes at once cost one more question', async () => {
    const { add, due, follower, gate, shown, told } = await begun();
    gate.isOpen = false;
    due.follow(ASK, follower);
    for (const title of ['one', 'two', 'three']) await add(title);
    expect(asks(told)).toBe(1);

    gate.isOpen = true;
    for (const answer of gate.waiting.splice(0)) answer();
    await vi.waitFor(() => expect(shown.at(-1)).toBe(3));
    expect(asks(told)).toBe(2);
    expect(told.findLastIndex(({ kind }) => kind === 'changed')).toBeLessThan(
      told.findLastIndex(({ kind }) => kind === 'ask'),
    );
  });

  it('[DL6] tells nothing to who does not follow any more', async () => {
    const { add, due, follower, gate, shown, told } = await begun();
    gate.isOpen = false;
    const stop = due.follow(ASK, follower);
    stop();
    for (const answer of gate.waiting.splice(0)) answer();
    await add('one');
    expect(asks(told)).toBe(1);
    expect(shown).toEqual([]);
  });

  it('[DL7] tells a fault once, and begins with a new worker after it', async () => {
    const { due, failed, follower, gate, shown, workers } = await begun();
    gate.isOpen = false;
    due.follow(ASK, follower);
    workers[0]?.onerror?.({ message: 'Out of memory' } as ErrorEvent);
    await vi.waitFor(() => expect(failed.map(String).join()).toContain('Out of memory'));
    expect(failed).toHaveLength(1);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();

    gate.isOpen = true;
    due.follow(ASK, follower);
    await vi.waitFor(() => expect(shown).toEqual([0]));
    expect(workers).toHaveLength(2);
  });

  it('[DL8] who asks nothing when its worker ends is answered by a new one', async () => {
    const { due, failed, follower, shown, workers } = await begun();
    due.follow(ASK, follower);
    await vi.waitFor(() => expect(shown).toEqual([0]));
    workers[0]?.onerror?.({ message: 'Out of memory' } as ErrorEvent);
    await vi.waitFor(() => expect(shown).toEqual([0, 0]));
    expect(failed).toEqual([]);
    expect(workers).toHaveLength(2);
  });
});
